package livetrading.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;

/** Gathers what the risk rules look at in the course of playing an account, and counts how often each has acted. */
final class AccountRules {

    private RuleList rules = RuleList.NONE;

    /** At all closes so far, in US dollars. */
    private double[] equity = new double[0];

    /** Trades of all tickers that are over, those of one session in the order of the tickers. */
    private final List<Sold> sold = new ArrayList<>();

    private record Sold(Instant time, Ticker ticker, double returned, boolean stopped) {

        private boolean isBehind(Sold other) {
            return time.equals(other.time) && ticker.compareTo(other.ticker) > 0;
        }
    }

    /** How often each rule has acted, in the order of the rules. */
    private final Map<String, Integer> acted = new LinkedHashMap<>();

    private final WashableLosses washable = new WashableLosses();

    private RulesAtClose atClose;

    AccountRules(RuleList rules) {
        atClose = at(List.of());
        obey(rules);
    }

    /** From the next close on. */
    void obey(RuleList next) {
        rules = next;
        next.rules().stream()
                .map(rule -> rule.rule().type())
                .filter(type -> !type.isLiveOnly())
                .forEach(type -> acted.putIfAbsent(type.id(), 0));
        atClose = at(List.of());
    }

    boolean isEmpty() {
        return rules.rules().isEmpty();
    }

    /**
     * Takes the account after a close; called once for each, in their order.
     *
     * @param waiting orders that found no price at the open: their purchases are counted with what is held
     */
    void close(Portfolio portfolio, List<AccountOrder> waiting, Map<Ticker, PlayedTicker> tickers) {
        equity = Arrays.copyOf(equity, equity.length + 1);
        equity[equity.length - 1] = portfolio.account().equity().doubleValue();
        if (isEmpty()) {
            return;
        }
        List<AccountAtClose.Held> held = new ArrayList<>();
        // their order is that of live trading, so that sums are the same to the last digit
        for (Holding holding : portfolio.holdings().values().stream()
                .sorted(Comparator.comparing(Holding::ticker))
                .toList()) {
            PlayedTicker ticker = tickers.get(holding.ticker());
            if (ticker != null) {
                held.add(held(ticker, holding.marketValue().doubleValue()));
            }
        }
        waiting.stream()
                .filter(order -> order.side() == Side.BUY)
                .forEach(order -> held.add(held(Objects.requireNonNull(tickers.get(order.ticker())), order)));
        atClose = at(held);
    }

    private RulesAtClose at(List<AccountAtClose.Held> held) {
        return new RulesAtClose(
                rules,
                equity,
                held,
                0,
                washable::of,
                act -> acted.merge(act.rule().type().id(), 1, Integer::sum));
    }

    private static AccountAtClose.Held held(PlayedTicker ticker, double dollars) {
        return new AccountAtClose.Held(ticker.bars(), ticker.now(), dollars);
    }

    private static AccountAtClose.Held held(PlayedTicker ticker, AccountOrder purchase) {
        return held(ticker, purchase.quantity().doubleValue() * ticker.close().orElse(Double.NaN));
    }

    AccountAtClose account() {
        return atClose.account();
    }

    /** An order was filled. */
    void filled(AccountOrder order, TradeBook.Side side) {
        // a rule that looks at them may come later
        washable.add(order, side);
    }

    /** A position was decided on. */
    void bought(PlayedTicker ticker, AccountOrder order) {
        atClose.bought(held(ticker, order));
    }

    /**
     * A position is over.
     *
     * @param returned profit over the cost of the entry, as a fraction
     */
    void sold(PlayedTicker ticker, double returned, Optional<RuleExit> byRule) {
        Instant time = ticker.bars().time(ticker.now());
        Sold one = new Sold(
                time,
                ticker.ticker(),
                returned,
                byRule.map(RuleExit::rules).filter(RuleType::anyStop).isPresent());
        int at = sold.size();
        while (at > 0 && sold.get(at - 1).isBehind(one)) {
            at--;
        }
        sold.add(at, one);
    }

    /** Why a position is closed by rule. */
    Optional<RuleExit> exit(PlayedTicker ticker, PlayedPlan plan) {
        if (isEmpty()) {
            return Optional.empty();
        }
        Bars bars = plan.bars(ticker.now());
        return atClose.exit(bars, plan.index(ticker.now()), plan.index(ticker.entry()));
    }

    /** What the rules say of opening a position. */
    RulesSay entry(PlayedTicker ticker, PlayedPlan plan) {
        return isEmpty()
                ? RulesSay.NOTHING
                : atClose.entry(plan.bars(ticker.now()), plan.index(ticker.now()), rule -> trades(ticker, plan, rule));
    }

    /** How often each rule has closed a position, kept one from being opened, or made one smaller. */
    Map<String, Integer> acted() {
        return acted;
    }

    private List<PastTrade> trades(PlayedTicker ticker, PlayedPlan plan, EntryRule rule) {
        return rule.looksAtAccount()
                ? sold.subList(Math.max(0, sold.size() - EntryRule.MOST_OF_ACCOUNT), sold.size()).stream()
                        .map(one -> new PastTrade(
                                plan.index(ticker.bars().indexOf(one.time())), one.returned(), one.stopped()))
                        .toList()
                : ticker.trades(plan);
    }
}
