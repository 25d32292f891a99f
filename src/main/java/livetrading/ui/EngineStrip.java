package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;

/** Is it running, and is everything all right; and the one button that changes it. */
final class EngineStrip extends Div {

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final Positions positions;

    private final Span phase = new Span();
    private final Span message = new Span();
    private final TimeAge lastCheck = new TimeAge();
    private final TimeAge nextCheck = new TimeAge();
    private final Span next = new Span(new Span("next check "), nextCheck);
    private final Span market = new Span();
    private final Button start = new Button("START TRADING", click -> start());
    private final Button stop = new Button("STOP TRADING", click -> askToStop());

    EngineStrip(EngineMonitor monitor, EngineControl control, Positions positions) {
        this.monitor = monitor;
        this.control = control;
        this.positions = positions;
        addClassName("engine-strip");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        stop.addThemeVariants(ButtonVariant.ERROR);
        stop.addClassName("outlined");
        add(words(), start, stop);
        Live.follow(this, monitor, this::show);
    }

    private Component words() {
        phase.addClassName("phase");
        Div facts = new Div(market, new Span(new Span("last check "), lastCheck), next);
        facts.addClassName("facts");
        message.addClassName("engine-message");
        Div words = new Div(phase, facts, message);
        words.addClassName("engine-words");
        return words;
    }

    private void show(EngineStatus status) {
        phase.setText(status.phase().name());
        for (Phase each : Phase.values()) {
            phase.setClassName(each.name().toLowerCase(Locale.ROOT), each == status.phase());
        }
        message.setText(status.message());
        message.setVisible(!status.message().isEmpty());
        market.setText(status.market());
        market.setVisible(!status.market().isEmpty());
        lastCheck.show(status.lastCheck());
        nextCheck.show(status.nextCheck());
        next.setVisible(status.nextCheck().isPresent());
        start.setVisible(status.phase() == Phase.STOPPED);
        stop.setVisible(status.phase() != Phase.STOPPED);
    }

    private void start() {
        control.start();
        Notices.done("Trading starts with the next step of the engine");
    }

    private void askToStop() {
        Notices.confirm("Stop trading", consequence(), "Stop trading", () -> {
            control.stop();
            Notices.done("Trading stops when the cycle in flight is complete");
        });
    }

    private String consequence() {
        List<Position> held = positions.findByModeOrderByTicker(monitor.status().mode());
        String stay = held.isEmpty() ? "no position is open" : worth(held) + " stay open";
        return "The cycle in flight completes, %s, and no new orders are sent until you start again.".formatted(stay);
    }

    private static String worth(List<Position> held) {
        BigDecimal worth = held.stream().map(Position::marketValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        String count = held.size() == 1 ? "1 position" : held.size() + " positions";
        return "%s worth %s".formatted(count, Formats.money(worth));
    }
}
