package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import livetrading.account.RuleAct;
import livetrading.account.RuleExit;
import livetrading.account.RulesAtClose;
import livetrading.account.RulesSay;
import livetrading.account.Signal;
import livetrading.engine.SignalResult.Stance;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.rule.AccountAtClose;
import livetrading.settings.RiskRules;

/** The risk rules in one cycle of live trading. */
final class LiveRules {

    private final RiskRules stored;
    private final RulesAtClose atClose;
    private final Set<RuleAct> acts;
    private final AccountSnapshot snapshot;
    private final Prices prices;
    private final Circumstances circumstances;
    private final Consumer<Acted> notes;

    /**
     * That rules did something about a ticker.
     *
     * @param bar on which it was decided
     * @param order that follows from it
     */
    record Acted(Ticker ticker, RuleAct act, Instant bar, Optional<ClientOrderId> order) {}

    private LiveRules(
            Basis basis,
            RulesAtClose atClose,
            Set<RuleAct> acts,
            Prices prices,
            Circumstances circumstances,
            Consumer<Acted> notes) {
        this.stored = basis.rules();
        this.atClose = atClose;
        this.acts = acts;
        this.snapshot = basis.snapshot();
        this.prices = prices;
        this.circumstances = circumstances;
        this.notes = notes;
    }

    /** @param notes takes what rules do */
    static LiveRules of(Basis basis, Prices prices, Circumstances circumstances, Consumer<Acted> notes) {
        var acts = new LinkedHashSet<RuleAct>();
        return new LiveRules(
                basis, RuleInputs.atClose(basis, prices, circumstances, acts), acts, prices, circumstances, notes);
    }

    /** Why nothing may be bought: rules that cannot be read protect nothing. */
    Optional<String> standstill() {
        return stored.standstill();
    }

    /** What the rules say of a ticker with a stance. */
    RulesSay say(Ticker ticker, Stance stance) {
        if (stance.wantsLong() && snapshot.own(ticker).isEmpty()) {
            Optional<String> pause = circumstances.paused(ticker, stance.plan().strategy());
            if (pause.isPresent()) {
                return new RulesSay(Optional.empty(), pause, RulesSay.NOTHING.size());
            }
        }
        Optional<Bars> bars = bars(ticker, stance.plan());
        if (bars.isEmpty() || atClose.book(ticker).isEmpty()) {
            return RulesSay.NOTHING;
        }
        if (snapshot.own(ticker).isPresent()) {
            return RulesSay.closing(stance.wantsLong() ? exit(ticker, bars.get()) : Optional.empty());
        }
        return stance.wantsLong()
                ? atClose.entry(bars.get(), bars.get().size() - 1, rule -> circumstances.pastTrades(bars.get(), rule))
                : RulesSay.NOTHING;
    }

    /** The bars that the strategy of a plan sees. */
    private Optional<Bars> bars(Ticker ticker, TradingPlan plan) {
        return prices.of(ticker).map(all -> all.since(plan.historyStart())).filter(bars -> !bars.isEmpty());
    }

    private Optional<RuleExit> exit(Ticker ticker, Bars bars) {
        return snapshot.own(ticker)
                .flatMap(circumstances::boughtAt)
                .flatMap(bought -> atClose.exit(bars, bars.size() - 1, PositionEntry.bar(bars, bought)))
                .or(() -> snapshot.own(ticker).flatMap(circumstances::unfinishedExit));
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
                .flatMap(circumstances::opener)
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
        acts.stream()
                .filter(act -> act.ticker().equals(ticker))
                .map(act -> new Acted(
                        ticker,
                        act,
                        stance.signal().barTime(),
                        order.map(sent -> sent.intent().clientOrderId())))
                .forEach(notes);
    }

    private AccountAtClose.Held held(Ticker ticker, BigDecimal shares) {
        Bars bars = prices.of(ticker).orElseThrow();
        return new AccountAtClose.Held(bars, bars.size() - 1, shares.doubleValue() * bars.lastClose());
    }
}
