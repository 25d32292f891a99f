package livetrading.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.engine.ReplayedDecision.Difference;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.Strategies;

/** Makes the decisions of one check again. */
final class CheckReplay {

    private final BarsOfThen stored;
    private final Strategies strategies;
    private final DecisionInputs inputs;

    CheckReplay(BarsOfThen stored, Strategies strategies, DecisionInputs inputs) {
        this.stored = stored;
        this.strategies = strategies;
        this.inputs = inputs;
    }

    /**
     * @param orders in what an order is another one than then
     * @param ofTickers what differs of the bars of each ticker, {@code plans} what else it looks at
     */
    record Replayed(
            Map<Ticker, Decision> decisions,
            Map<Ticker, Optional<Difference>> orders,
            Map<Ticker, String> ofTickers,
            Map<Ticker, TradingPlan> plans) {

        /** @param symbol as it is stored, whatever somebody has written over it */
        Optional<Ticker> decided(String symbol) {
            return decisions.keySet().stream()
                    .filter(ticker -> ticker.symbol().equals(symbol))
                    .findFirst();
        }

        /** What differs of the inputs of a ticker: its own bars first, then others that its check looked at. */
        List<String> notes(Ticker ticker) {
            List<String> notes = new ArrayList<>();
            Optional.ofNullable(ofTickers.get(ticker)).ifPresent(notes::add);
            Optional.ofNullable(plans.get(ticker)).map(TradingPlan::peerTickers).orElse(List.of()).stream()
                    .filter(peer -> !peer.equals(ticker) && ofTickers.containsKey(peer))
                    .map(ofTickers::get)
                    .forEach(notes::add);
            return notes;
        }
    }

    Replayed replay(DecisionInputs.Inputs row) throws InterruptedException {
        StoredCheck check = StoredText.unpacked(row.content(), StoredCheck.class);
        var decisions = new LinkedHashMap<Ticker, Decision>();
        var orders = new HashMap<Ticker, Optional<Difference>>();
        var notes = new HashMap<Ticker, String>();
        var plans = new HashMap<Ticker, TradingPlan>();
        for (StoredCheck.Round round : check.rounds()) {
            var reader = new CheckReader(
                    row.mode(),
                    round,
                    id -> inputs.findPart(id).orElseThrow(() -> new IllegalStateException("a part of it is gone")));
            Prices prices = prices(row, check, reader, notes);
            PastCircumstances circumstances = reader.circumstances();
            decisions.putAll(decided(reader, prices, circumstances));
            decisions.keySet().forEach(ticker -> orders.put(ticker, circumstances.difference(ticker)));
            plans.putAll(reader.plans());
        }
        return new Replayed(decisions, orders, notes, plans);
    }

    private Map<Ticker, Decision> decided(CheckReader reader, Prices prices, PastCircumstances circumstances)
            throws InterruptedException {
        var workers = new Workers();
        try {
            CheckSignals signals =
                    CheckSignals.of(reader.signals(), prices, new SignalCalculator(workers, strategies), strategies);
            Basis basis = reader.basis();
            LiveRules rules = LiveRules.of(basis, prices, circumstances, acted -> {});
            return new CycleDecisions(basis, circumstances, rules)
                    .decide(reader.decidedOn(signals), () -> Instant.EPOCH);
        } finally {
            workers.destroy();
        }
    }

    private Prices prices(DecisionInputs.Inputs row, StoredCheck check, CheckReader reader, Map<Ticker, String> notes) {
        List<Bars> bars = new ArrayList<>();
        check.bars().forEach((symbol, text) -> {
            Ticker ticker = new Ticker(symbol);
            var series = new BarsOfThen.Series(row.mode(), ticker, reader.timeframe(), reader.feed());
            BarsOfThen.Found found = stored.find(series, BarsFingerprints.Print.of(text));
            found.bars().ifPresent(bars::add);
            found.note().ifPresent(note -> notes.put(ticker, note));
        });
        Map<Ticker, String> problems = check.problems().entrySet().stream()
                .collect(Collectors.toMap(one -> new Ticker(one.getKey()), Map.Entry::getValue));
        Set<Ticker> loading = check.loading().stream().map(Ticker::new).collect(Collectors.toSet());
        return Prices.of(bars, problems, loading);
    }
}
