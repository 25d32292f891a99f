package livetrading.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.FittedModels;
import livetrading.strategy.History;
import livetrading.strategy.Signals;

/** The stance of a ticker, computed anew only when its plan or any price that the strategy looks at is another one. */
final class KeptStance {

    private static final int DIGITS = 6;

    private final FittedModels models = new FittedModels();
    private Optional<Kept> kept = Optional.empty();

    private record Inputs(TradingPlan plan, long bars, List<Long> peers) {}

    private record Kept(Inputs inputs, SignalResult.Stance stance) {}

    /** @param all bars of the ticker, at least one of them in the plan's time */
    synchronized SignalResult.Stance of(TradingPlan plan, Bars all, Prices prices) {
        PlannedStrategy planned = PlannedStrategy.of(plan);
        Map<Ticker, Bars> peers = planned.strategy().usesPeers() ? prices.only(plan.peerTickers()) : Map.of();
        var inputs = new Inputs(
                plan,
                all.fingerprint(all.indexOf(plan.historyStart()), all.size()),
                peers.entrySet().stream()
                        .map(peer -> 31 * peer.getValue().fingerprint()
                                + peer.getKey().hashCode())
                        .toList());
        if (kept.isEmpty() || !kept.get().inputs().equals(inputs)) {
            kept = Optional.of(new Kept(inputs, computed(planned, plan, all.since(plan.historyStart()), peers)));
        }
        return kept.get().stance();
    }

    private SignalResult.Stance computed(
            PlannedStrategy planned, TradingPlan plan, Bars bars, Map<Ticker, Bars> peers) {
        Signals signals = planned.strategy().signals(new History(bars, peers, models), planned.parameters());
        int last = bars.size() - 1;
        return new SignalResult.Stance(
                plan,
                signals.isLong(last),
                bars.time(last),
                rounded(bars.lastClose()),
                rounded(bars.largestGapUp(bars.timeframe().barsPerYear())),
                signals.reason(last));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
