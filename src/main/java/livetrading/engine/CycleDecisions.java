package livetrading.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import livetrading.account.TickerDecision;
import livetrading.ledger.Decision;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.risk.OrderApproval;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Decides on every ticker of a cycle, and sends the orders that follow. */
@Component
class CycleDecisions {

    private final OrderExecutor executor;
    private final TickerSignals tickerSignals;
    private final InstructionStore instructionStore;
    private final EntrySizes sizes;
    private final OrdersByHand byHand;
    private final CycleRecord record;
    private final LiveGuards guards;

    CycleDecisions(
            OrderExecutor executor,
            TickerSignals tickerSignals,
            InstructionStore instructionStore,
            EntrySizes sizes,
            OrdersByHand byHand,
            CycleRecord record,
            LiveGuards guards) {
        this.executor = executor;
        this.tickerSignals = tickerSignals;
        this.instructionStore = instructionStore;
        this.sizes = sizes;
        this.byHand = byHand;
        this.record = record;
        this.guards = guards;
    }

    /**
     * The decisions in the order of the signals.
     *
     * @param rules as they look at the snapshot
     * @param asked as they were read before the account was compared
     * @param mayTrade asked before each order: trading may be stopped while the cycle runs
     */
    List<Decision> decide(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot snapshot,
            LiveRules rules,
            Map<Ticker, SignalResult> signals,
            Instructions asked,
            BooleanSupplier mayTrade) {
        Instant lastBar = OrderReconciliation.lastBar(venue, settings.timeframe());
        Instructions instructions = instructionStore.ofNow(asked, venue.mode(), lastBar);
        var decider = decider(venue, settings, snapshot, instructions, rules);
        var decisions = new HashMap<Ticker, Decision>();
        Instant now = venue.marketData().now();
        heldFirst(signals, snapshot).forEach(entry -> {
            Ticker ticker = entry.getKey();
            SignalResult signal = entry.getValue();
            Verdict verdict = close(ticker, snapshot, instructions, decider, now)
                    .or(() -> byHand(ticker, signal, snapshot, instructions, decider, mayTrade))
                    .or(() -> reduce(ticker, signal, snapshot, decider, lastBar, mayTrade))
                    .or(() -> boughtByHand(ticker, signal, snapshot))
                    .orElseGet(() -> decider.decide(ticker, signal, mayTrade.getAsBoolean()));
            decisions.put(ticker, record.decision(venue.mode(), lastBar, ticker, signal, verdict));
        });
        return signals.keySet().stream().map(decisions::get).toList();
    }

    private Decider decider(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot snapshot,
            Instructions instructions,
            LiveRules rules) {
        Account account = snapshot.portfolio().account();
        var approval = new OrderApproval(
                settings.riskLimits(), venue.mode(), account.equity(), account.buyingPower(), snapshot.occupied());
        return new Decider(
                snapshot,
                approval,
                executor,
                venue.broker(),
                venue.mode(),
                venue.marketData().days(),
                settings.timeframe(),
                instructions,
                rules,
                (order, price) -> guards.objection(venue, settings, order, price.doubleValue()));
    }

    /** A position that a user wants to be closed is sold, whatever its strategy says. */
    private Optional<Verdict> close(
            Ticker ticker, AccountSnapshot snapshot, Instructions instructions, Decider decider, Instant now) {
        return instructions
                .closing(ticker)
                .flatMap(reason -> tickerSignals
                        .opener(snapshot, ticker)
                        .map(opener -> decider.close(ticker, opener, now, reason)));
    }

    /** What somebody wants to be sold in part, or bought. */
    private Optional<Verdict> byHand(
            Ticker ticker,
            SignalResult signal,
            AccountSnapshot snapshot,
            Instructions instructions,
            Decider decider,
            BooleanSupplier mayTrade) {
        return instructions
                .byHand(ticker)
                .filter(asked -> mayTrade.getAsBoolean())
                .map(asked -> switch (asked.side()) {
                    case BUY -> decider.enter(ticker, signal, asked);
                    case SELL -> decider.sellPart(ticker, tickerSignals.opener(snapshot, ticker), asked);
                });
    }

    private Optional<Verdict> boughtByHand(Ticker ticker, SignalResult signal, AccountSnapshot snapshot) {
        return signal instanceof SignalResult.Stance stance && !stance.wantsLong()
                ? snapshot.own(ticker)
                        .filter(own -> byHand.isBoughtOn(stance.signal().barTime(), own.entryOrder()))
                        .map(own ->
                                Verdict.hold("bought by hand on this bar: its strategy decides from the next bar on; "
                                        + stance.reason()))
                : Optional.empty();
    }

    /** What of a position is more than was meant is sold, also without a signal; a strategy that is out sells all of it. */
    private Optional<Verdict> reduce(
            Ticker ticker,
            SignalResult signal,
            AccountSnapshot snapshot,
            Decider decider,
            Instant lastBar,
            BooleanSupplier mayTrade) {
        if (signal instanceof SignalResult.Stance stance && !stance.wantsLong()) {
            return Optional.empty();
        }
        return snapshot.own(ticker)
                .flatMap(sizes::excess)
                .filter(excess -> mayTrade.getAsBoolean())
                .flatMap(excess -> tickerSignals
                        .opener(snapshot, ticker)
                        .map(opener -> decider.reduce(ticker, opener, lastBar, excess)));
    }

    private static List<Map.Entry<Ticker, SignalResult>> heldFirst(
            Map<Ticker, SignalResult> signals, AccountSnapshot snapshot) {
        Comparator<Ticker> order =
                TickerDecision.heldFirst(ticker -> snapshot.own(ticker).isPresent());
        return signals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }
}
