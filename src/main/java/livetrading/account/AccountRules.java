package livetrading.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.AccountRule;
import livetrading.risk.rule.AccountState;
import livetrading.risk.rule.Drawdown;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.Size;

/** Asks the risk rules after the close of a session, from what is held and what was decided since. */
final class AccountRules {

    private final Map<Ticker, RuleBook> books = new HashMap<>();
    private final List<AccountAtClose.Held> held = new ArrayList<>();

    /** At all closes so far, in US dollars. */
    private double[] equity = new double[0];

    private int entries;

    /** How often each rule has acted, in the order of the rules. */
    private final Map<String, Integer> acted = new LinkedHashMap<>();

    AccountRules(RuleList rules, Iterable<Ticker> tickers) {
        rules.rules().forEach(rule -> acted.put(rule.rule().type().id(), 0));
        if (!rules.rules().isEmpty()) {
            tickers.forEach(ticker -> books.put(ticker, rules.of(ticker)));
        }
    }

    boolean isEmpty() {
        return books.isEmpty();
    }

    /** Takes the account after a close; called once for each, in their order. */
    void close(Portfolio portfolio, Map<Ticker, PlayedTicker> tickers) {
        equity = Arrays.copyOf(equity, equity.length + 1);
        equity[equity.length - 1] = portfolio.account().equity().doubleValue();
        entries = 0;
        held.clear();
        for (Holding holding : portfolio.holdings().values()) {
            PlayedTicker ticker = tickers.get(holding.ticker());
            if (ticker != null) {
                hold(ticker, holding.marketValue().doubleValue());
            }
        }
    }

    private void hold(PlayedTicker ticker, double dollars) {
        held.add(new AccountAtClose.Held(ticker.bars(), ticker.now(), dollars));
    }

    /** @param dollars that the position is expected to cost */
    void bought(PlayedTicker ticker, double dollars) {
        entries++;
        hold(ticker, dollars);
    }

    private AccountAtClose account() {
        return new AccountAtClose(equity, held, entries);
    }

    private RuleBook book(PlayedTicker ticker) {
        return books.getOrDefault(ticker.ticker(), RuleBook.NONE);
    }

    /** Why a position is closed by rule. */
    Optional<RuleExit> exit(PlayedTicker ticker, PlayedPlan plan) {
        RuleBook book = book(ticker);
        if (book.isEmpty()) {
            return Optional.empty();
        }
        Bars bars = plan.bars(ticker.now());
        int entry = plan.index(ticker.entry());
        Optional<Exit> exit = book.exit(bars, plan.index(ticker.now()), entry, bars.open()[entry]);
        exit.ifPresent(one -> one.causes().forEach(cause -> count(cause.rule())));
        return exit.map(one -> new RuleExit(one.reason(), one.isStop())).or(() -> closeAll(book));
    }

    private Optional<RuleExit> closeAll(RuleBook book) {
        if (book.state(account()) != AccountState.HALTED) {
            return Optional.empty();
        }
        book.rules().stream().filter(Drawdown.class::isInstance).forEach(this::count);
        return Optional.of(new RuleExit("drawdown: all positions are closed", false));
    }

    private void count(Rule rule) {
        acted.merge(rule.type().id(), 1, Integer::sum);
    }

    /** How often each rule has closed a position, kept one from being opened, or made one smaller. */
    Map<String, Integer> acted() {
        return acted;
    }

    /** What the rules say of opening a position. */
    RulesSay entry(PlayedTicker ticker, PlayedPlan plan) {
        RuleBook book = book(ticker);
        if (book.isEmpty()) {
            return RulesSay.NOTHING;
        }
        Bars bars = plan.bars(ticker.now());
        int bar = plan.index(ticker.now());
        return new RulesSay(
                Optional.empty(),
                lock(book, bar, ticker.trades(plan)),
                budget -> size(book, new AccountRule.Wanted(bars, bar, budget)));
    }

    private Optional<String> lock(RuleBook book, int bar, List<PastTrade> trades) {
        Optional<Lock> lock = book.lock(bar, trades);
        lock.ifPresent(one -> one.causes().forEach(cause -> count(cause.rule())));
        return lock.map(Lock::reason);
    }

    private Size size(RuleBook book, AccountRule.Wanted wanted) {
        Size size = book.size(wanted, account());
        size.causes().forEach(cause -> count(cause.rule()));
        return size;
    }
}
