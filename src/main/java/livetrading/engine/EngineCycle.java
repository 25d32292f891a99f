package livetrading.engine;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import livetrading.broker.BrokerException;
import livetrading.ledger.Decision;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** One check of all tickers: settle, evaluate, signal, decide and send, record. */
@Component
class EngineCycle {

    private final StrayOrders strayOrders;
    private final OrderReconciliation reconciliation;
    private final CyclePrices cyclePrices;
    private final Evaluation evaluation;
    private final AccountSnapshots snapshots;
    private final UnpricedPositions unpriced;
    private final TickerSignals tickerSignals;
    private final CycleDecisions cycleDecisions;
    private final CycleRecord record;
    private final OrderJournal journal;
    private final OwnHoldings holdings;

    EngineCycle(
            StrayOrders strayOrders,
            OrderReconciliation reconciliation,
            CyclePrices cyclePrices,
            Evaluation evaluation,
            AccountSnapshots snapshots,
            UnpricedPositions unpriced,
            TickerSignals tickerSignals,
            CycleDecisions cycleDecisions,
            CycleRecord record,
            OrderJournal journal,
            OwnHoldings holdings) {
        this.strayOrders = strayOrders;
        this.reconciliation = reconciliation;
        this.cyclePrices = cyclePrices;
        this.evaluation = evaluation;
        this.snapshots = snapshots;
        this.unpriced = unpriced;
        this.tickerSignals = tickerSignals;
        this.cycleDecisions = cycleDecisions;
        this.record = record;
        this.journal = journal;
        this.holdings = holdings;
    }

    /**
     * Runs one cycle at the venue's present.
     *
     * @param mayTrade asked again before each order: trading may be stopped while the cycle runs
     * @throws BrokerException when the broker does not say what is owned; nothing has been decided then
     */
    CycleReport run(Venue venue, TradingSettings settings, Instructions instructions, BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        Map<Ticker, ClientOrderId> strays = settle(venue, settings, instructions);
        Prices prices = cyclePrices.load(venue, settings);
        Map<Ticker, String> problems =
                evaluation.ensure(prices, venue.marketData().now(), settings, mayTrade);
        AccountSnapshot account = snapshots.takeCompared(venue, strays);
        unpriced.check(venue, account, prices);
        Map<Ticker, SignalResult> signals =
                tickerSignals.signals(account, prices, venue.marketData(), settings, problems);
        List<Decision> decisions = cycleDecisions.decide(venue, settings, account, signals, instructions, mayTrade);
        record(venue, settings, account, strays, prices, decisions);
        return report(venue.mode(), decisions);
    }

    /** @return orders of the program at the broker that our records do not know, by ticker */
    private Map<Ticker, ClientOrderId> settle(Venue venue, TradingSettings settings, Instructions instructions)
            throws BrokerException {
        Map<Ticker, ClientOrderId> strays = strayOrders.find(venue.broker(), venue.mode());
        reconciliation.tidy(venue, settings.timeframe(), instructions);
        return strays;
    }

    /** Books what was filled meanwhile, then stores the decisions, even if the broker does not answer any more. */
    private void record(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot before,
            Map<Ticker, ClientOrderId> strays,
            Prices prices,
            List<Decision> decisions)
            throws BrokerException {
        AccountSnapshot after = before;
        try {
            reconciliation.reconcile(venue, settings.timeframe());
            after = snapshots.take(venue, strays);
        } finally {
            record.store(venue, after, prices, decisions);
        }
    }

    private CycleReport report(Mode mode, List<Decision> decisions) {
        return new CycleReport(
                decisions,
                journal.open(mode).stream().map(JournaledOrder::ticker).collect(Collectors.toSet()),
                holdings.findByModeOrderByTicker(mode).stream()
                        .map(OwnHolding::ticker)
                        .collect(Collectors.toSet()));
    }
}
