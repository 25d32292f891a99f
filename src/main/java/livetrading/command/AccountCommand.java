package livetrading.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.account.AccountSettings;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;
import livetrading.settings.SettingTexts;

/** Plays a whole account over the prices of a folder. */
final class AccountCommand implements Command {

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String summary() {
        return "plays a whole account over the tickers of a folder";
    }

    @Override
    public List<Option> options() {
        return AccountRequest.OPTIONS;
    }

    @Override
    public String explanation() {
        return """
                The account begins in cash after the close of the first session at which as many tickers as
                possible have enough bars before them, or of --from. From then on the program does day by day
                what it does when it trades: it evaluates all strategies of a ticker over --history-days, lets
                the best trade, and evaluates anew after --reevaluate-days; signals are taken after the close and
                filled at the next open; positions are sized and limited, and closed by the strategy that opened
                them. Strategies of your own (--scripts) compete with those of the program, with --tuned those that
                it names a second time with parameters that they choose again every 63 bars by the last 504, with
                --vote a vote of the best, and with --confirm each a second time, followed only where the condition
                agrees. Nothing that is decided on a day knows a later one.

                Beside the account stands the watch list, bought in equal parts on the first day and held: once
                with all of the money, and once invested on each day only as far as the account was. What is left
                after the second comes from choosing what to hold and when.

                Prices are daily bars as they stand in the files; see backtest --help for their form. Of a whole
                folder a file that is not in order is reported and left out; tickers that --tickers names all
                have to be there. The result does not depend on the number of threads.

                In the JSON, time is the date of a session; amounts of money have all digits; a strategy that is
                null is cash; fees are those of both sides; an open trade has no exit, and its profit is that at
                the last close.

                rules
                %s
                examples:
                  livetrading account --prices prices
                  livetrading account --prices prices --tickers AAPL,IBM --from 2010-01-01 --capital 25000
                  livetrading account --prices prices --risk-per-trade 0.1 --max-positions 10 --format json
                """.formatted(RuleOptions.help(RuleType.all()).indent(0));
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        AccountRequest request = AccountRequest.of(arguments);
        Map<Ticker, Bars> prices = AccountPrices.of(request, terminal);
        ScriptLooks.note(request.strategies(), prices.keySet(), terminal);
        RuleList rules = request.rulesFor(prices.keySet());
        RuleOptions.liveOnly(rules.rules().stream().map(TargetedRule::rule).toList())
                .ifPresent(terminal::note);
        SettingTexts texts = request.settingsWith(prices.keySet());
        AccountSettings settings =
                SettingOptions.checked(texts).account(request.strategies()).with(rules);
        PlayedAccount played = new PlayedAccount(texts, settings, result(request, settings, prices, terminal));
        new TreeMap<>(played.result().absent())
                .forEach((ticker, why) -> terminal.note("%s could not be traded: %s".formatted(ticker, why)));
        terminal.out()
                .print(
                        switch (request.format()) {
                            case TABLE -> AccountTable.of(played);
                            case JSON -> AccountJson.of(played);
                        });
    }

    private static AccountResult result(
            AccountRequest request, AccountSettings settings, Map<Ticker, Bars> prices, Terminal terminal)
            throws CommandRefused {
        try {
            return switch (new AccountBacktest(settings, prices)
                    .run(
                            request.from(),
                            request.to(),
                            request.threads(),
                            new AccountProgressReport(terminal.err(), System::nanoTime))) {
                case AccountOutcome.Played(AccountResult result) -> result;
                case AccountOutcome.Impossible(String reason) -> throw CommandRefused.noResult(reason);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandRefused.noResult("interrupted before there was a result");
        }
    }
}
