package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Locale;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Positions;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Live;

/** Is it running, and is everything all right; and the one button that changes it. */
final class EngineStrip extends Div {

    private final EngineStates states;

    private final Span phase = new Span();
    private final Span message = new Span();
    private final EngineFacts facts;
    private final PendingInstructions pending;
    private final EngineButtons buttons;

    EngineStrip(
            EngineMonitor monitor,
            EngineControl control,
            Positions positions,
            Orders orders,
            EngineStates states,
            OwnHoldings holdings,
            EngineEvents events,
            Clock clock) {
        this.states = states;
        this.facts = new EngineFacts(events, clock);
        this.pending = new PendingInstructions(states, holdings, orders);
        this.buttons = new EngineButtons(monitor, control, positions, orders, holdings, () -> show(monitor.status()));
        addClassName("engine-strip");
        add(words(), buttons);
        Live.follow(this, monitor, this::show);
    }

    private Component words() {
        phase.addClassName("phase");
        message.addClassName("engine-message");
        Div words = new Div(phase, facts, message, pending);
        words.addClassName("engine-words");
        return words;
    }

    private void show(EngineStatus status) {
        phase.setText(status.phase().name());
        for (Phase each : Phase.values()) {
            phase.setClassName(each.name().toLowerCase(Locale.ROOT), each == status.phase());
        }
        message.setText(Formats.sentence(status.message()));
        message.setVisible(!status.message().isEmpty());
        facts.show(status);
        boolean paused = states.findById(EngineStates.ONLY)
                .filter(EngineState::areEntriesPaused)
                .isPresent();
        buttons.show(status.phase(), paused);
        pending.show(status);
    }
}
