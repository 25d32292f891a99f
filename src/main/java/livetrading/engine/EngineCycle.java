package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.broker.BrokerException;
import livetrading.ledger.Decision;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;
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
    private final InForceLog inForce;
    private final WaitingEntries waitingEntries;
    private final Evaluation evaluation;
    private final AccountSnapshots snapshots;
    private final UnpricedPositions unpriced;
    private final TickerSignals tickerSignals;
    private final RuleInputs ruleInputs;
    private final LiveCircumstances.Sources circumstances;
    private final InputsOfChecks inputs;
    private final CycleRecord record;
    private final OrderJournal journal;
    private final OwnHoldings holdings;
    private final Clock clock;

    EngineCycle(
            StrayOrders strayOrders,
            OrderReconciliation reconciliation,
            CyclePrices cyclePrices,
            InForceLog inForce,
            WaitingEntries waitingEntries,
            Evaluation evaluation,
            AccountSnapshots snapshots,
            UnpricedPositions unpriced,
            TickerSignals tickerSignals,
            RuleInputs ruleInputs,
            LiveCircumstances.Sources circumstances,
            InputsOfChecks inputs,
            CycleRecord record,
            OrderJournal journal,
            OwnHoldings holdings,
            Clock clock) {
        this.strayOrders = strayOrders;
        this.reconciliation = reconciliation;
        this.cyclePrices = cyclePrices;
        this.inForce = inForce;
        this.waitingEntries = waitingEntries;
        this.evaluation = evaluation;
        this.snapshots = snapshots;
        this.unpriced = unpriced;
        this.tickerSignals = tickerSignals;
        this.ruleInputs = ruleInputs;
        this.circumstances = circumstances;
        this.inputs = inputs;
        this.record = record;
        this.journal = journal;
        this.holdings = holdings;
        this.clock = clock;
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
        inForce.note(venue, settings, instructions);
        waitingEntries.follow(venue, settings, instructions, prices);
        Instant now = venue.marketData().now();
        List<Ticker> stale = evaluation.due(prices, now, settings);
        AccountSnapshot account = snapshots.takeCompared(venue, strays);
        var check = new CheckNotes(prices);
        List<Decision> exits =
                stale.isEmpty() ? List.of() : exits(venue, settings, instructions, account, check, mayTrade);
        Map<Ticker, String> problems = evaluation.ensure(stale, prices, now, settings, mayTrade);
        if (!stale.isEmpty()) {
            // it took its time
            account = snapshots.take(venue, strays);
        }
        unpriced.check(venue, account, prices);
        CheckSignals signals = tickerSignals.signals(account, prices, venue.marketData(), settings, problems);
        CheckNotes.Round round = check.round(
                ruleInputs.of(venue, settings, account),
                circumstances.now(venue, settings, instructions, mayTrade),
                signals);
        exits.forEach(exit -> round.leaveOut(new Ticker(exit.ticker())));
        LiveRules rules = ruleInputs.after(round.basis(), prices, round.circumstances());
        List<Decision> decisions = Stream.concat(exits.stream(), round.decide(rules, clock).stream())
                .toList();
        record(venue, settings, account, strays, check, decisions);
        return report(venue.mode(), decisions);
    }

    /** Sells what is to be sold before hundreds of tickers are evaluated, which takes minutes. */
    private List<Decision> exits(
            Venue venue,
            TradingSettings settings,
            Instructions instructions,
            AccountSnapshot account,
            CheckNotes check,
            BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        CheckSignals signals = tickerSignals.ofPositions(account, check.prices(), venue.marketData(), settings);
        CheckNotes.Round round = check.round(
                ruleInputs.of(venue, settings, account),
                circumstances.now(venue, settings, instructions, mayTrade),
                signals);
        LiveRules rules = ruleInputs.after(round.basis(), check.prices(), round.circumstances());
        round.signals().entrySet().stream()
                .filter(entry -> instructions.closing(entry.getKey()).isEmpty()
                        && !rules.wantsOut(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(round::leaveOut);
        if (round.signals().isEmpty()) {
            return List.of();
        }
        List<Decision> sold = round.decide(rules, clock).stream()
                .filter(decision -> decision.action() == Action.SELL)
                .toList();
        reconciliation.reconcile(venue, settings.timeframe());
        return sold;
    }

    /** @return orders of the program at the broker that our records do not know, by ticker */
    private Map<Ticker, ClientOrderId> settle(Venue venue, TradingSettings settings, Instructions instructions)
            throws BrokerException {
        if (strayOrders.isFirst(venue.mode())) {
            // a purchase that a restored backup has as open is booked before the sale that it does not know
            reconciliation.reconcile(venue, settings.timeframe());
        }
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
            CheckNotes check,
            List<Decision> decisions)
            throws BrokerException {
        AccountSnapshot after = before;
        try {
            reconciliation.reconcile(venue, settings.timeframe());
            after = snapshots.take(venue, strays);
        } finally {
            record.store(
                    venue,
                    settings,
                    after,
                    check.prices(),
                    decisions,
                    rows -> inputs.store(rows, venue.mode(), check, settings.feed()));
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
