package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.ledger.Decision;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EventKind;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualExits;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.Orders;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Stance;
import org.springframework.stereotype.Component;

/** Reads the pending instructions of users, and notes which are carried out. */
@Component
class InstructionStore {

    private final EngineStates states;
    private final ManualExits exits;
    private final OrdersByHand byHand;
    private final Orders orders;
    private final OrderReconciliation reconciliation;
    private final EventLog events;
    private final Clock clock;

    InstructionStore(
            EngineStates states,
            ManualExits exits,
            OrdersByHand byHand,
            Orders orders,
            OrderReconciliation reconciliation,
            EventLog events,
            Clock clock) {
        this.states = states;
        this.exits = exits;
        this.byHand = byHand;
        this.orders = orders;
        this.reconciliation = reconciliation;
        this.events = events;
        this.clock = clock;
    }

    Instructions read(EngineState state, Mode mode) {
        Map<Ticker, ManualOrder> asked = byHand.of(mode);
        return Instructions.of(
                state,
                mode,
                exits(mode),
                asked,
                orders.countToCancel(mode) > 0,
                byHand.anyUnsent(mode, asked.values()));
    }

    /**
     * The instructions with the positions that were found to be sold elsewhere since they were read, and with what is to be
     * ordered by hand.
     *
     * @param lastBar beginning of the last completed bar
     */
    Instructions ofNow(Instructions before, Mode mode, Instant lastBar) {
        return before.with(exits(mode), byHand.named(mode, lastBar));
    }

    private Map<Ticker, ManualExit> exits(Mode mode) {
        return exits.findByModeOrderByTicker(mode).stream()
                .collect(Collectors.toMap(exit -> new Ticker(exit.ticker()), Function.identity()));
    }

    /**
     * Ends what a check has brought to its end.
     *
     * @param instructions with which the check was made
     */
    void done(Instructions instructions, Mode mode, CycleReport report) {
        if (instructions.isCancelling() && reconciliation.hasNothingToCancel(mode)) {
            states.cancelled();
        }
        if (instructions.isClosing()
                && report.openOrders().isEmpty()
                && report.positions().isEmpty()) {
            states.closed();
        }
        byHand.done(mode, report);
        Set<String> out = report.decisions().stream()
                .filter(decision -> decision.stance() == Stance.OUT)
                .map(Decision::ticker)
                .collect(Collectors.toSet());
        // those of now: what a rule has closed was booked during the check, and its strategy may be out by now, too
        for (ManualExit exit : exits(mode).values()) {
            boolean isBusy = report.openOrders().contains(exit.ticker())
                    || report.positions().contains(exit.ticker());
            if (!exit.isSold() && !isBusy) {
                exits.sold(mode, exit.ticker(), clock.instant());
                events.add(EventKind.CLOSE, "%s: the position was %s".formatted(exit.ticker(), exit.how()));
            } else if (exit.isSold() && out.contains(exit.ticker())) {
                exits.forget(mode, exit.ticker());
                events.add(
                        EventKind.RELEASE,
                        "%s: its strategy is out now, too, and may open a position again".formatted(exit.ticker()));
            }
        }
    }
}
