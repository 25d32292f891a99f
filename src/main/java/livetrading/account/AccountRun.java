package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;

/** One playing of an account, session after session. Used once. */
final class AccountRun {

    private final AccountSchedule schedule;
    private final AccountEvaluation evaluation;
    private final Map<Ticker, PlayedTicker> tickers = new LinkedHashMap<>();
    private final AccountRules rules;
    private final CloseDecisions decisions;
    private final TradeBook book = new TradeBook();
    private final List<AccountMark> marks = new ArrayList<>();
    private final List<AccountSelection> selections = new ArrayList<>();
    private final SortedMap<String, Integer> refusals = new TreeMap<>();
    private CashAndHoldings account;
    private List<AccountOrder> orders = new ArrayList<>();
    private final List<AccountFill> expected = new ArrayList<>();
    private Optional<ActualFills> actual = Optional.empty();

    /** What could be spent after the last close in truth, with what the broker lends. */
    private BigDecimal spendable = BigDecimal.ZERO;

    private AccountInForce inForce;

    /** @param prices of the tickers to play, in their order */
    AccountRun(AccountSettings settings, Map<Ticker, Bars> prices, AccountEvaluation evaluation) {
        this(AccountSchedule.of(settings), prices, evaluation);
    }

    AccountRun(AccountSchedule schedule, Map<Ticker, Bars> prices, AccountEvaluation evaluation) {
        this.schedule = schedule;
        AccountSettings settings = schedule.first();
        inForce = AccountInForce.of(settings);
        this.evaluation = evaluation;
        prices.forEach((ticker, bars) -> tickers.put(ticker, new PlayedTicker(bars)));
        rules = new AccountRules(settings.riskRules());
        decisions = new CloseDecisions(settings.limits(), rules, this::refused);
        account = new CashAndHoldings(Rounding.amount(settings.capital()), Map.of());
    }

    /** @param sessions dates, ascending; after the close of the first the first decisions are made */
    void play(List<LocalDate> sessions, AccountProgress progress) throws InterruptedException {
        for (int session = 0; session < sessions.size(); session++) {
            LocalDate date = sessions.get(session);
            obey(schedule.at(date));
            open(marks.size(), date);
            if (inForce.isTrading()) {
                evaluate(date);
                actual.ifPresent(fills -> elect(fills, date));
                close(date);
            }
            progress.played(date, session + 1, sessions.size());
        }
    }

    private void obey(AccountInForce next) {
        if (next.equals(inForce)) {
            return;
        }
        inForce = next;
        AccountSettings settings = next.settings();
        evaluation.obey(settings.evaluation());
        rules.obey(settings.riskRules());
        decisions.obey(settings.limits(), next.entriesPaused());
        tickers.values()
                .forEach(ticker -> ticker.pin(Optional.ofNullable(next.pins().get(ticker.ticker()))));
    }

    private List<PlayedTicker> watched() {
        return inForce.settings().tickers().stream()
                .flatMap(ticker -> Optional.ofNullable(tickers.get(ticker)).stream())
                .toList();
    }

    /** What is on the watch list, in its order, and what is still held of what was on it once. */
    private List<PlayedTicker> followed() {
        var followed = new LinkedHashSet<>(watched());
        account.holdings().keySet().stream().sorted().map(this::of).forEach(followed::add);
        return List.copyOf(followed);
    }

    /** Time goes on to a session, whose open fills orders. */
    void open(int session, LocalDate date) {
        long beginning = MarketCalendar.startOfDay(date).toEpochMilli();
        tickers.values().forEach(ticker -> ticker.advance(beginning));
        var auction = new OpenAuction(
                inForce.settings().costs(),
                ticker -> of(ticker).open(),
                ticker -> of(ticker).hasLaterBar());
        actual.ifPresent(fills -> account = fills.split(date, account));
        AuctionResult<AccountOrder> result =
                auction.execute(actual.isEmpty() ? account : account.withCash(spendable), orders);
        orders = new ArrayList<>();
        result.orders().forEach(executed -> {
            if (executed.outcome() instanceof OpenOutcome.Filled filled) {
                expected.add(AccountFill.of(date, executed.order(), filled));
            }
        });
        if (actual.isPresent()) {
            follow(actual.get(), result, date);
        } else {
            account = result.after();
            result.orders().forEach(executed -> book(executed, session, date));
        }
    }

    /** From now on its orders are not filled, but what was bought and sold in truth is. */
    void follow(ActualFills fills) {
        actual = Optional.of(fills);
    }

    private void follow(ActualFills fills, AuctionResult<AccountOrder> decided, LocalDate date) {
        List<AccountOrder> wanted =
                decided.orders().stream().map(AuctionResult.Executed::order).toList();
        decided.orders().stream()
                .filter(executed -> executed.outcome() instanceof OpenOutcome.Waiting)
                .forEach(executed -> orders.add(executed.order()));
        account = fills.after(
                date,
                account,
                (sale, returned) -> over(of(sale.ticker()), returned, like(sale, wanted)),
                bought -> like(bought, wanted)
                        .map(AccountOrder::plan)
                        .or(of(bought.ticker())::plan)
                        .ifPresent(of(bought.ticker())::bought));
        account = fills.soldElsewhere(date, account, ticker -> over(of(ticker), 0, Optional.empty()));
    }

    /** The strategies that were elected in truth decide. */
    private void elect(ActualFills fills, LocalDate date) {
        EvaluationRules evaluated = inForce.settings().evaluation();
        watched().forEach(ticker -> ticker.elect(fills.elected(ticker.ticker(), date), evaluated));
    }

    private static Optional<AccountOrder> like(AccountFill fill, List<AccountOrder> wanted) {
        return wanted.stream()
                .filter(order -> order.ticker().equals(fill.ticker()) && order.side() == fill.side())
                .findFirst();
    }

    private void over(PlayedTicker ticker, double returned, Optional<AccountOrder> order) {
        Optional<RuleExit> byRule = order.flatMap(AccountOrder::byRule);
        if (order.isEmpty()) {
            ticker.soldByHand(returned);
        } else {
            ticker.sold(returned, byRule);
        }
        rules.sold(ticker, returned, byRule);
    }

    /** What it would have bought and sold, in order of time. */
    List<AccountFill> expected() {
        return expected;
    }

    private void book(AuctionResult.Executed<AccountOrder> executed, int session, LocalDate date) {
        AccountOrder order = executed.order();
        switch (executed.outcome()) {
            case OpenOutcome.Filled filled -> {
                var side = new TradeBook.Side(
                        session,
                        date,
                        filled.price(),
                        filled.fees(),
                        order.intent().reason());
                book(order, side);
            }
            case OpenOutcome.Waiting waiting -> orders.add(order);
            case OpenOutcome.Rejected rejected -> refused("NO_CASH_AT_THE_OPEN");
            case OpenOutcome.Expired expired -> refused("PRICES_ENDED");
        }
    }

    private void book(AccountOrder order, TradeBook.Side side) {
        PlayedTicker ticker = of(order.ticker());
        rules.filled(order, side);
        switch (order.side()) {
            case BUY -> {
                book.bought(order.ticker(), order.intent().strategy(), order.quantity(), side);
                ticker.bought(order.plan());
            }
            case SELL -> {
                double returned = book.sold(order.ticker(), side);
                ticker.sold(returned, order.byRule());
                rules.sold(ticker, returned, order.byRule());
            }
        }
    }

    /**
     * Evaluates what is due after a close.
     *
     * @return what was chosen
     */
    List<AccountSelection> evaluate(LocalDate date) throws InterruptedException {
        List<AccountSelection> chosen = evaluation.run(date, Sessions.of(date).close(), watched());
        selections.addAll(chosen);
        return chosen;
    }

    /** Takes what another account has chosen, in place of evaluating anew. */
    void follow(AccountRun other) {
        tickers.forEach((ticker, own) -> own.follow(other.of(ticker)));
    }

    /** Values the account at a close, and decides what is ordered for the next open. */
    void close(LocalDate date) {
        actual.ifPresent(fills -> account = fills.at(date, account));
        account = account.valued(this::lastClose);
        Portfolio portfolio = told(date, account.portfolio(orders, this::lastClose));
        rules.close(portfolio, orders, tickers);
        decisions.decide(
                portfolio,
                orders,
                followed(),
                evaluation.loadFrom(Sessions.of(date).close()));
        marks.add(new AccountMark(
                date,
                portfolio.account().equity(),
                portfolio.account().cash(),
                portfolio.holdings().size()));
    }

    /** With the money that the broker says there was, where it is followed. */
    private Portfolio told(LocalDate date, Portfolio played) {
        Optional<Account> told = actual.flatMap(fills -> fills.money(date));
        spendable = told.map(Account::buyingPower).orElse(BigDecimal.ZERO);
        return told.map(account -> new Portfolio(account, played.holdings())).orElse(played);
    }

    private void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    private OptionalDouble lastClose(Ticker ticker) {
        return of(ticker).close();
    }

    PlayedTicker of(Ticker ticker) {
        return Objects.requireNonNull(tickers.get(ticker));
    }

    List<AccountMark> marks() {
        return marks;
    }

    ExposedCurve curve() {
        return new ExposedCurve(
                marks.stream().mapToDouble(mark -> mark.equity().doubleValue()).toArray(),
                marks.stream().mapToDouble(AccountMark::exposure).toArray());
    }

    List<AccountSelection> selections() {
        return selections;
    }

    SortedMap<String, Integer> refusals() {
        return refusals;
    }

    /** How often each rule has acted. */
    Map<String, Integer> acted() {
        return rules.acted();
    }

    List<AccountTrade> trades() {
        return book.trades(lastPrices());
    }

    List<RoundTrip> roundTrips() {
        return book.roundTrips(lastPrices());
    }

    private Map<Ticker, BigDecimal> lastPrices() {
        return account.holdings().values().stream().collect(Collectors.toMap(Holding::ticker, Holding::lastPrice));
    }
}
