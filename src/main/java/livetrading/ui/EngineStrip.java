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
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.ui.format.Formats;

/** Is it running, and is everything all right; and the one button that changes it. */
final class EngineStrip extends Div {

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final Positions positions;
    private final EngineStates states;
    private final OwnHoldings holdings;

    private final Span phase = new Span();
    private final Span message = new Span();
    private final StandingOrders standing;
    private final TimeAge lastCheck = new TimeAge();
    private final TimeAge nextCheck = new TimeAge();
    private final Span next = new Span(new Span("next check "), nextCheck);
    private final Span market = new Span();
    private final Button start = new Button("START TRADING", click -> start());
    private final Button stop = new Button("STOP TRADING", click -> askToStop());
    private final Button pause = new Button("Pause entries", click -> askToPause());
    private final Button resume = new Button("Resume entries", click -> resume());
    private final Button cancel;
    private final Button close = new Button("Close all positions", click -> askToClose());

    EngineStrip(
            EngineMonitor monitor,
            EngineControl control,
            Positions positions,
            Orders orders,
            EngineStates states,
            OwnHoldings holdings) {
        this.monitor = monitor;
        this.control = control;
        this.positions = positions;
        this.cancel = new CancelOrdersButton(monitor, control, orders, () -> show(monitor.status()));
        this.states = states;
        this.holdings = holdings;
        this.standing = new StandingOrders(states, holdings, orders);
        addClassName("engine-strip");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        stop.addThemeVariants(ButtonVariant.ERROR);
        stop.addClassName("outlined");
        add(words(), buttons());
        Live.follow(this, monitor, this::show);
    }

    private Component buttons() {
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        pause.addThemeVariants(ButtonVariant.TERTIARY);
        resume.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(pause, resume, cancel, close, start, stop);
        buttons.addClassName("engine-buttons");
        return buttons;
    }

    private Component words() {
        phase.addClassName("phase");
        Div facts = new Div(market, new Span(new Span("last check "), lastCheck), next);
        facts.addClassName("facts");
        message.addClassName("engine-message");
        Div words = new Div(phase, facts, message, standing);
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
        boolean paused = states.findById(EngineStates.ONLY)
                .filter(EngineState::areEntriesPaused)
                .isPresent();
        pause.setVisible(!paused && status.phase() != Phase.STOPPED);
        resume.setVisible(paused);
        standing.show(status);
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

    private void askToPause() {
        Notices.confirm(
                "Pause entries",
                "No new position is opened until you resume entries; open positions are led to their exit.",
                "Pause entries",
                () -> {
                    control.pauseEntries(true);
                    show(monitor.status());
                    Notices.done("Entries are paused");
                });
    }

    private void resume() {
        control.pauseEntries(false);
        show(monitor.status());
        Notices.done("Entries are resumed");
    }

    private void askToClose() {
        List<OwnHolding> own = holdings.findByModeOrderByTicker(monitor.status().mode());
        Notices.confirm(
                "Close all positions",
                sale(own)
                        + " Purchases that wait for the open are cancelled, and no new position is opened until you resume"
                        + " entries. Shares that you bought yourself stay.",
                "Close positions",
                () -> {
                    control.closeAllPositions();
                    show(monitor.status());
                    Notices.done("The positions are being closed");
                });
    }

    private String consequence() {
        List<Position> held = positions.findByModeOrderByTicker(monitor.status().mode());
        String stay = held.isEmpty() ? "no position is open" : worth(held) + " stay open";
        return "The cycle in flight completes, %s, and no new orders are sent until you start again.".formatted(stay);
    }

    private static String sale(List<OwnHolding> own) {
        return own.isEmpty()
                ? "The program holds no position."
                : "%s %s sold at the market, at the next open while it is closed, and tried again until none is left."
                        .formatted(cost(own), own.size() == 1 ? "is" : "are");
    }

    private static String cost(List<OwnHolding> own) {
        BigDecimal cost = own.stream().map(OwnHolding::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "%s bought for %s"
                .formatted(own.size() == 1 ? "1 position" : own.size() + " positions", Formats.money(cost));
    }

    private static String worth(List<Position> held) {
        BigDecimal worth = held.stream().map(Position::marketValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        String count = held.size() == 1 ? "1 position" : held.size() + " positions";
        return "%s worth %s".formatted(count, Formats.money(worth));
    }
}
