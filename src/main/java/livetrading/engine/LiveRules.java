package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.account.RuleAct;
import livetrading.account.RuleExit;
import livetrading.account.RulesAtClose;
import livetrading.account.RulesSay;
import livetrading.account.Signal;
import livetrading.engine.SignalResult.Stance;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.rule.AccountAtClose;
import livetrading.settings.RiskRules;

/** The risk rules in one cycle of live trading. */
final class LiveRules {

    private final RiskRules stored;
    private final Map<String, String> paused;
    private final RulesAtClose atClose;
    private final Collection<RuleAct> acts;
    private final AccountSnapshot snapshot;
    private final Prices prices;
    private final Function<Ticker, Optional<TradingPlan>> openers;
    private final PositionEntry entries;
    private final PastTrades trades;
    private final RiskActions actions;
    private final Mode mode;
    private final Clock clock;

    /**
     * @param paused strategies by which nothing may be bought, with the reason
     * @param acts to which {@code atClose} adds what rules do
     * @param openers with what the position in a ticker was opened
     */
    LiveRules(
            RiskRules stored,
            Map<String, String> paused,
            RulesAtClose atClose,
            Collection<RuleAct> acts,
            AccountSnapshot snapshot,
            Prices prices,
            Function<Ticker, Optional<TradingPlan>> openers,
            PositionEntry entries,
            PastTrades trades,
            RiskActions actions,
            Mode mode,
            Clock clock) {
        this.stored = stored;
        this.paused = paused;
        this.atClose = atClose;
        this.acts = acts;
        this.snapshot = snapshot;
        this.prices = prices;
        this.openers = openers;
        this.entries = entries;
        this.trades = trades;
        this.actions = actions;
        this.mode = mode;
        this.clock = clock;
    }

    /** Why nothing may be bought: rules that cannot be read protect nothing. */
    Optional<String> standstill() {
        return stored.standstill();
    }

    /** What the rules say of a ticker with a stance. */
    RulesSay say(Ticker ticker, Stance stance) {
        Optional<String> pause = Optional.ofNullable(paused.get(stance.plan().strategy()));
        if (pause.isPresent() && stance.wantsLong() && snapshot.own(ticker).isEmpty()) {
            return new RulesSay(Optional.empty(), pause, RulesSay.NOTHING.size());
        }
        Optional<Bars> bars = bars(ticker, stance.plan());
        if (bars.isEmpty() || atClose.book(ticker).isEmpty()) {
            return RulesSay.NOTHING;
        }
        if (snapshot.own(ticker).isPresent()) {
            return RulesSay.closing(stance.wantsLong() ? exit(ticker, bars.get()) : Optional.empty());
        }
        return stance.wantsLong()
                ? atClose.entry(bars.get(), bars.get().size() - 1, trades.asSeenBy(mode, bars.get()))
                : RulesSay.NOTHING;
    }

    /** The bars that the strategy of a plan sees. */
    private Optional<Bars> bars(Ticker ticker, TradingPlan plan) {
        return prices.of(ticker).map(all -> all.since(plan.historyStart())).filter(bars -> !bars.isEmpty());
    }

    private Optional<RuleExit> exit(Ticker ticker, Bars bars) {
        return snapshot.own(ticker)
                .flatMap(entries::boughtAt)
                .flatMap(bought -> atClose.exit(bars, bars.size() - 1, PositionEntry.bar(bars, bought)))
                .or(() -> snapshot.own(ticker).flatMap(entries::unfinishedExit).map(LiveRules::again));
    }

    /** What was decided stays decided until it is done, as an order of the back-test is always filled. */
    private static RuleExit again(JournaledOrder unfinished) {
        String rules = unfinished.exitRules().orElse("");
        return new RuleExit(
                "%s: the sale of %s has not sold all of it"
                        .formatted(rules, LocalDate.ofInstant(Decider.signalBar(unfinished), MarketCalendar.NEW_YORK)),
                rules);
    }

    /** Whether a position is to be sold, by its strategy or by a rule. */
    boolean wantsOut(Ticker ticker, SignalResult signal) {
        return signal instanceof Stance stance
                ? !stance.wantsLong() || say(ticker, stance).exit().isPresent()
                : withoutSignal(ticker).isPresent();
    }

    /** The stance in which a position stays that a rule ends although its strategy says nothing; empty when none does. */
    Optional<Stance> withoutSignal(Ticker ticker) {
        return snapshot.own(ticker)
                .filter(own -> !atClose.book(ticker).isEmpty())
                .flatMap(own -> openers.apply(ticker))
                .flatMap(plan -> bars(ticker, plan)
                        .filter(bars -> exit(ticker, bars).isPresent())
                        .map(bars -> new Stance(plan, held(bars))));
    }

    private static Signal held(Bars bars) {
        return new Signal(
                true,
                bars.time(bars.size() - 1),
                BigDecimal.valueOf(bars.lastClose()),
                BigDecimal.ZERO,
                "its strategy has nothing to say");
    }

    /** Writes down what rules did about a ticker, before an order that follows from it is sent. */
    void note(Ticker ticker, Stance stance, Optional<ApprovedOrder> order) {
        order.filter(sent -> sent.intent().side() == Side.BUY)
                .ifPresent(purchase ->
                        atClose.bought(held(ticker, purchase.intent().quantity())));
        Instant now = clock.instant();
        for (RuleAct act : acts) {
            if (act.ticker().equals(ticker)) {
                actions.note(new RiskAction(
                        mode,
                        ticker,
                        act.rule().type().id(),
                        act.action(),
                        stance.signal().barTime(),
                        now,
                        act.reason(),
                        order.map(sent -> sent.intent().clientOrderId())));
            }
        }
    }

    private AccountAtClose.Held held(Ticker ticker, BigDecimal shares) {
        Bars bars = prices.of(ticker).orElseThrow();
        return new AccountAtClose.Held(bars, bars.size() - 1, shares.doubleValue() * bars.lastClose());
    }
}
