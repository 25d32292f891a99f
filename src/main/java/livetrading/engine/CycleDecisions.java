package livetrading.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.account.TickerDecision;
import livetrading.ledger.Decision;
import livetrading.ledger.OwnHolding;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Stance;

/**
 * Decides on every ticker of a cycle. The same call decides a day of the past again; what is sent by it is up to the
 * circumstances.
 */
final class CycleDecisions {

    private final Basis basis;
    private final Circumstances circumstances;
    private final Decider decider;

    /** @param rules as they look at the account */
    CycleDecisions(Basis basis, Circumstances circumstances, LiveRules rules) {
        this.basis = basis;
        this.circumstances = circumstances;
        this.decider =
                new Decider(basis, basis.snapshot().approval(basis.limits(), basis.mode()), circumstances, rules);
    }

    /**
     * The decisions in the order of the signals.
     *
     * @param clock tells when each is made
     */
    Map<Ticker, Decision> decide(Map<Ticker, SignalResult> signals, Supplier<Instant> clock) {
        var decisions = new LinkedHashMap<Ticker, Decision>();
        heldFirst(signals).forEach(entry -> {
            Ticker ticker = entry.getKey();
            SignalResult signal = entry.getValue();
            Verdict verdict = close(ticker)
                    .or(() -> byHand(ticker, signal))
                    .or(() -> reduce(ticker, signal))
                    .or(() -> boughtByHand(ticker, signal))
                    .orElseGet(() -> decider.decide(ticker, signal, circumstances.mayTrade(ticker)));
            decisions.put(ticker, decision(basis.mode(), basis.lastBar(), ticker, signal, verdict, clock.get()));
        });
        var ordered = new LinkedHashMap<Ticker, Decision>();
        signals.keySet().forEach(ticker -> ordered.put(ticker, Objects.requireNonNull(decisions.get(ticker))));
        return ordered;
    }

    /** @param lastBar beginning of the last completed bar, of which there is no signal */
    private static Decision decision(
            Mode mode, Instant lastBar, Ticker ticker, SignalResult signal, Verdict verdict, Instant now) {
        Optional<SignalResult.Stance> stance =
                signal instanceof SignalResult.Stance known ? Optional.of(known) : Optional.empty();
        var decision = new Decision(
                now,
                stance.map(known -> known.signal().barTime()).orElse(lastBar),
                mode,
                ticker.symbol(),
                stance.map(known -> known.plan().strategy()).orElse(null),
                stance.map(known -> known.wantsLong() ? Stance.LONG : Stance.OUT)
                        .orElse(null),
                verdict.action(),
                verdict.reason(),
                stance.map(known -> known.signal().price()).orElse(null),
                verdict.intended().orElse(null));
        verdict.refusal().ifPresent(decision::refusedFor);
        return decision;
    }

    /** A position that a user wants to be closed is sold, whatever its strategy says. */
    private Optional<Verdict> close(Ticker ticker) {
        return circumstances
                .closing(ticker)
                .flatMap(reason -> own(ticker)
                        .flatMap(circumstances::opener)
                        .map(opener -> decider.close(ticker, opener, basis.now(), reason)));
    }

    /** What somebody wants to be sold in part, or bought. */
    private Optional<Verdict> byHand(Ticker ticker, SignalResult signal) {
        return circumstances
                .byHand(ticker)
                .filter(asked -> circumstances.mayTrade(ticker))
                .map(asked -> switch (asked.side()) {
                    case BUY -> decider.enter(ticker, signal, asked);
                    case SELL -> decider.sellPart(ticker, own(ticker).flatMap(circumstances::opener), asked);
                });
    }

    private Optional<Verdict> boughtByHand(Ticker ticker, SignalResult signal) {
        return signal instanceof SignalResult.Stance stance && !stance.wantsLong()
                ? own(ticker)
                        .filter(own -> circumstances.isBoughtByHand(
                                own, stance.signal().barTime()))
                        .map(own ->
                                Verdict.hold("bought by hand on this bar: its strategy decides from the next bar on; "
                                        + stance.reason()))
                : Optional.empty();
    }

    /** What of a position is more than was meant is sold, also without a signal; a strategy that is out sells all of it. */
    private Optional<Verdict> reduce(Ticker ticker, SignalResult signal) {
        if (signal instanceof SignalResult.Stance stance && !stance.wantsLong()) {
            return Optional.empty();
        }
        return own(ticker)
                .flatMap(circumstances::excess)
                .filter(excess -> circumstances.mayTrade(ticker))
                .flatMap(excess -> own(ticker)
                        .flatMap(circumstances::opener)
                        .map(opener -> decider.reduce(ticker, opener, basis.lastBar(), excess)));
    }

    private Optional<OwnHolding> own(Ticker ticker) {
        return basis.snapshot().own(ticker);
    }

    private List<Map.Entry<Ticker, SignalResult>> heldFirst(Map<Ticker, SignalResult> signals) {
        Comparator<Ticker> order =
                TickerDecision.heldFirst(ticker -> own(ticker).isPresent());
        return signals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }
}
