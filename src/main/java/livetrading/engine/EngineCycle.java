package livetrading.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import livetrading.broker.BrokerException;
import livetrading.engine.Decider.Verdict;
import livetrading.ledger.Decision;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.risk.OrderApproval;
import org.springframework.stereotype.Component;

/**
 * One check of all tickers: reconciles what is under way, evaluates what lacks an evaluation, computes the signal of every
 * ticker, decides, sends, and stores what was decided and why.
 */
@Component
class EngineCycle {

    private final OrderReconciliation reconciliation;
    private final OrderExecutor executor;
    private final OrderJournal journal;
    private final OwnHoldings holdings;
    private final Evaluation evaluation;
    private final TickerSignals tickerSignals;
    private final DriftCheck drift;
    private final CashCheck cash;
    private final CycleRecord record;

    EngineCycle(
            OrderReconciliation reconciliation,
            OrderExecutor executor,
            OrderJournal journal,
            OwnHoldings holdings,
            Evaluation evaluation,
            TickerSignals tickerSignals,
            DriftCheck drift,
            CashCheck cash,
            CycleRecord record) {
        this.reconciliation = reconciliation;
        this.executor = executor;
        this.journal = journal;
        this.holdings = holdings;
        this.evaluation = evaluation;
        this.tickerSignals = tickerSignals;
        this.drift = drift;
        this.cash = cash;
        this.record = record;
    }

    /**
     * Runs one cycle at the venue's present.
     *
     * @param mayTrade asked again before each order: trading may be stopped while the cycle runs
     * @throws BrokerException when the broker does not say what is owned; nothing has been decided then
     */
    CycleReport run(Venue venue, TradingSettings settings, Instructions instructions, BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        MarketData data = venue.marketData();
        Map<Ticker, ClientOrderId> strays = reconciliation.strays(venue);
        reconciliation.tidy(venue, settings.timeframe(), instructions);
        Map<Ticker, String> problems = evaluation.ensure(data, settings, mayTrade);
        Portfolio portfolio = venue.broker().portfolio();
        compare(snapshot(portfolio, venue.mode(), strays), venue.mode());
        // the comparison may have corrected our records
        AccountSnapshot snapshot = snapshot(portfolio, venue.mode(), strays);
        Map<Ticker, SignalResult> signals = tickerSignals.signals(snapshot, data, settings, problems);
        List<Decision> decisions = decide(venue, settings, snapshot, signals, instructions, mayTrade);
        record(venue, settings, snapshot, strays, decisions);
        return report(venue.mode(), decisions);
    }

    private CycleReport report(Mode mode, List<Decision> decisions) {
        return new CycleReport(
                decisions,
                journal.open(mode).stream().map(JournaledOrder::ticker).collect(Collectors.toSet()),
                holdings.findByModeOrderByTicker(mode).stream()
                        .map(OwnHolding::ticker)
                        .collect(Collectors.toSet()));
    }

    /** What has been filled meanwhile is ours, and shown as such; the decisions are kept whatever the broker answers. */
    private void record(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot before,
            Map<Ticker, ClientOrderId> strays,
            List<Decision> decisions)
            throws BrokerException {
        AccountSnapshot after = before;
        try {
            reconciliation.reconcile(venue, settings.timeframe());
            after = snapshot(venue.broker().portfolio(), venue.mode(), strays);
        } finally {
            record.store(venue, settings, after, decisions);
        }
    }

    private void compare(AccountSnapshot snapshot, Mode mode) {
        drift.check(snapshot, mode);
        cash.check(snapshot, mode);
    }

    private AccountSnapshot snapshot(Portfolio portfolio, Mode mode, Map<Ticker, ClientOrderId> strays) {
        return new AccountSnapshot(portfolio, holdings.findByModeOrderByTicker(mode), journal.open(mode), strays);
    }

    private List<Decision> decide(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot snapshot,
            Map<Ticker, SignalResult> signals,
            Instructions instructions,
            BooleanSupplier mayTrade) {
        var account = snapshot.portfolio().account();
        var risk = new OrderApproval(
                settings.riskLimits(), venue.mode(), account.equity(), account.buyingPower(), snapshot.occupied());
        var decider = new Decider(snapshot, risk, executor, venue.broker(), venue.mode(), instructions);
        var decisions = new HashMap<Ticker, Decision>();
        Instant lastBar = OrderReconciliation.lastBar(venue, settings.timeframe());
        Instant now = venue.marketData().now();
        exitsFirst(signals, snapshot).forEach(entry -> {
            Optional<Verdict> closed = instructions
                    .closing(entry.getKey())
                    .flatMap(reason -> tickerSignals
                            .opener(snapshot, entry.getKey())
                            .map(opener -> decider.close(entry.getKey(), opener, now, reason)));
            Verdict verdict =
                    closed.orElseGet(() -> decider.decide(entry.getKey(), entry.getValue(), mayTrade.getAsBoolean()));
            decisions.put(
                    entry.getKey(), record.decision(venue.mode(), lastBar, entry.getKey(), entry.getValue(), verdict));
        });
        return signals.keySet().stream().map(decisions::get).toList();
    }

    /** An exit must not wait for entries that take their time at the broker. */
    private static List<Map.Entry<Ticker, SignalResult>> exitsFirst(
            Map<Ticker, SignalResult> signals, AccountSnapshot snapshot) {
        Comparator<Map.Entry<Ticker, SignalResult>> held =
                Comparator.comparing(entry -> snapshot.own(entry.getKey()).isEmpty());
        return signals.entrySet().stream().sorted(held).toList();
    }
}
