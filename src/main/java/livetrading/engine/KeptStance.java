package livetrading.engine;

import java.util.List;
import java.util.Optional;
import livetrading.account.Signal;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.FittedModels;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;

/** The stance of a ticker, computed anew only when its plan or any price that the strategy looks at is another one. */
final class KeptStance {

    private final FittedModels models = new FittedModels();
    private final Strategies strategies;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    KeptStance(Strategies strategies) {
        this.strategies = strategies;
    }

    /** A plan, which is text, as what it says. */
    private record Reading(TradingPlan plan, PlannedStrategy strategy, List<Ticker> peers) {

        static Reading of(TradingPlan plan, Strategies strategies) {
            PlannedStrategy planned = PlannedStrategy.of(plan, strategies);
            return new Reading(plan, planned, planned.strategy().usesPeers() ? plan.peerTickers() : List.of());
        }

        /** Somebody may have edited the text of a strategy in the database. */
        boolean isOf(TradingPlan other, Optional<Strategy> found) {
            return plan.equals(other)
                    && found.filter(strategy.strategy()::equals).isPresent();
        }
    }

    private record Inputs(TradingPlan plan, long bars, long peers) {}

    private record Kept(Inputs inputs, SignalResult.Stance stance) {}

    /**
     * Why a plan has no stance though there are prices of its own ticker; empty when it has one. Without the prices of a
     * ticker that it names, which its back-test had, a strategy would seem to want something else than it does.
     */
    synchronized Optional<String> missing(TradingPlan plan, Ticker own, Prices prices) {
        Reading known = read(plan);
        return known.strategy().strategy().peers().stream()
                .filter(peer -> !peer.equals(own) && known.peers().contains(peer))
                .filter(peer -> prices.of(peer).isEmpty())
                .findFirst()
                .map(peer -> "its strategy looks at %s: %s"
                        .formatted(peer, prices.problem(peer).orElse("its prices are on their way")));
    }

    private Reading read(TradingPlan plan) {
        Optional<Strategy> strategy = strategies.find(plan.strategy());
        if (reading.filter(before -> before.isOf(plan, strategy)).isEmpty()) {
            reading = Optional.of(Reading.of(plan, strategies));
            kept = Optional.empty();
        }
        return reading.orElseThrow();
    }

    /** @param all bars of the ticker, at least one of them in the plan's time */
    synchronized SignalResult.Stance of(TradingPlan plan, Bars all, Prices prices) {
        Reading known = read(plan);
        var inputs = new Inputs(
                plan,
                all.fingerprint(all.indexOf(plan.historyStart()), all.size()),
                fingerprint(known.peers(), prices));
        if (kept.isEmpty() || !kept.get().inputs().equals(inputs)) {
            kept = Optional.of(new Kept(inputs, computed(known, all.since(plan.historyStart()), prices)));
        }
        return kept.get().stance();
    }

    private static long fingerprint(List<Ticker> peers, Prices prices) {
        long fingerprint = 0;
        for (Ticker peer : peers) {
            fingerprint = 31 * fingerprint + prices.fingerprint(peer);
        }
        return fingerprint;
    }

    private SignalResult.Stance computed(Reading known, Bars bars, Prices prices) {
        PlannedStrategy planned = known.strategy();
        var history = new History(bars, prices.only(known.peers()), models);
        Signals signals = planned.strategy().signals(history, planned.parameters());
        return new SignalResult.Stance(known.plan(), Signal.of(bars, signals, bars.size() - 1));
    }
}
