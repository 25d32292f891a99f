package livetrading.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ui.format.Formats;

/** What the user has asked for and is not done yet, and what a halt means for the money. */
final class PendingInstructions extends Div {

    private final EngineStates states;
    private final OwnHoldings holdings;
    private final Orders orders;
    private List<String> shown = new ArrayList<>();

    PendingInstructions(EngineStates states, OwnHoldings holdings, Orders orders) {
        this.states = states;
        this.holdings = holdings;
        this.orders = orders;
        addClassName("pending-instructions");
    }

    /** Redraws only when the words have changed. */
    void show(EngineStatus status) {
        List<String> before = shown;
        shown = new ArrayList<>();
        if (status.phase() == Phase.HALTED) {
            say("No order is sent meanwhile; positions and open orders stay as they are at the broker."
                    + " It is tried again every few seconds and goes on by itself.");
        }
        states.findById(EngineStates.ONLY).ifPresent(state -> show(status, state));
        if (!shown.equals(before)) {
            removeAll();
            shown.forEach(words -> add(new Span(words)));
        }
        setVisible(!shown.isEmpty());
    }

    private void show(EngineStatus status, EngineState state) {
        state.closingSince(status.mode()).map(Formats::time).ifPresent(time -> {
            int left = holdings.findByModeOrderByTicker(status.mode()).size();
            say("Closing all positions since %s: ".formatted(time)
                    + (left == 0
                            ? "none is left, open orders come to their end."
                            : left(left, "position") + "; each is sold as soon as the broker takes the order."));
        });
        state.cancellingSince(status.mode())
                .map(Formats::time)
                .ifPresent(time -> say("Cancelling open orders since %s: %s; tried again until none is."
                        .formatted(time, left(orders.countOpen(status.mode()), "order"))));
        if (state.areEntriesPaused()) {
            say("Entries are paused: no new position is opened until you resume them.");
        }
    }

    private static String left(long count, String what) {
        return count == 1 ? "1 " + what + " is left" : "%d %ss are left".formatted(count, what);
    }

    private void say(String words) {
        shown.add(words);
    }
}
