package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Live;
import livetrading.venue.BrokerAccess;

/** Is it running, and is everything all right; and the one button that changes it. */
final class EngineStrip extends Div {

    private static final Map<Mode, String> STAKES = Map.of(
            Mode.SIMULATED, "The market is simulated: no money is at stake.",
            Mode.PAPER, "Paper money at Alpaca: no real money is at stake.");

    private final EngineStates states;
    private final BrokerAccess access;

    private final Span phase = new Span();
    private final Span message = new Span();
    private final Span stake = new Span();
    private final RouterLink keys = Destination.toKeys("Enter the keys");
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
            BrokerAccess access,
            Clock clock) {
        this.states = states;
        this.access = access;
        this.facts = new EngineFacts(events, orders, clock);
        this.pending = new PendingInstructions(states, holdings, orders);
        this.buttons = new EngineButtons(monitor, control, positions, orders, holdings, () -> show(monitor.status()));
        addClassName("engine-strip");
        add(words(), buttons);
        Live.follow(this, monitor, this::show);
    }

    private Component words() {
        phase.addClassName("phase");
        message.addClassName("engine-message");
        stake.addClassName("quiet");
        Div words = new Div(phase, facts, message, keys, pending, stake);
        words.addClassName("engine-words");
        return words;
    }

    private boolean areKeysMissing(Mode mode) {
        try {
            return mode != Mode.SIMULATED && access.keys(mode).isEmpty();
        } catch (IllegalStateException e) {
            // they are entered anew where they cannot be read
            return true;
        }
    }

    private void show(EngineStatus status) {
        phase.setText(status.phase().name());
        for (Phase each : Phase.values()) {
            phase.setClassName(each.name().toLowerCase(Locale.ROOT), each == status.phase());
        }
        message.setText(Formats.sentence(status.message()));
        message.setVisible(!status.message().isEmpty());
        stake.setText(STAKES.getOrDefault(status.mode(), ""));
        stake.setVisible(STAKES.containsKey(status.mode()));
        keys.setVisible(status.phase() == Phase.HALTED && areKeysMissing(status.mode()));
        facts.show(status);
        boolean paused = states.findById(EngineStates.ONLY)
                .filter(EngineState::areEntriesPaused)
                .isPresent();
        buttons.show(status.phase(), paused);
        pending.show(status);
    }
}
