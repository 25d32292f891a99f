package livetrading.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.portfolio.Mode;
import livetrading.ui.account.CancelOrdersButton;
import livetrading.ui.account.OpenOrders;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Available;
import livetrading.ui.part.Notices;

/** The button that starts or stops trading, and the smaller ones beside it. Each asks before it acts. */
final class EngineButtons extends Div {

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final Positions positions;
    private final OwnHoldings holdings;
    private final Orders orders;
    private final OpenOrders open;
    private final Runnable changed;

    private final Button start = new Button("START TRADING", click -> askToStart());
    private final Button stop = new Button("STOP TRADING", click -> askToStop());
    private final Button pause = new Button("Pause entries", click -> askToPause());
    private final Button resume = new Button("Resume entries", click -> resume());
    private final Button cancel;
    private final Button close = new Button("Close all positions", click -> askToClose());

    /** @param changed called when something was asked for that the strip shows */
    EngineButtons(
            EngineMonitor monitor,
            EngineControl control,
            Positions positions,
            Orders orders,
            OwnHoldings holdings,
            Runnable changed) {
        this.monitor = monitor;
        this.control = control;
        this.positions = positions;
        this.orders = orders;
        this.cancel = new CancelOrdersButton(monitor, control, orders, changed);
        this.holdings = holdings;
        this.open = new OpenOrders(orders);
        this.changed = changed;
        addClassName("engine-buttons");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        stop.addThemeVariants(ButtonVariant.ERROR);
        stop.addClassName("outlined");
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        pause.addThemeVariants(ButtonVariant.TERTIARY);
        resume.addThemeVariants(ButtonVariant.TERTIARY);
        add(pause, resume, cancel, close, start, stop);
    }

    void show(Phase phase, boolean paused) {
        start.setVisible(phase == Phase.STOPPED);
        stop.setVisible(phase != Phase.STOPPED);
        pause.setVisible(!paused && phase != Phase.STOPPED);
        resume.setVisible(paused);
        Available.when(!own().isEmpty(), "The program holds no position", close);
    }

    private void askToStart() {
        Notices.begin(
                "Start trading",
                "Trading starts %s. Strategies that have no results yet are evaluated first; then every signal is traded without asking again, until you stop it."
                        .formatted(Names.money(monitor.status().mode())),
                "Start trading",
                () -> {
                    control.start();
                    Notices.done("Trading starts with the next step of the engine");
                });
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
                    changed.run();
                    Notices.done("Entries are paused");
                });
    }

    private void resume() {
        control.pauseEntries(false);
        changed.run();
        Notices.done("Entries are resumed");
    }

    private List<OwnHolding> own() {
        return holdings.findByModeOrderByTicker(monitor.status().mode());
    }

    private void askToClose() {
        List<OwnHolding> own = own();
        if (own.isEmpty()) {
            changed.run();
            return;
        }
        Notices.confirm(
                "Close all positions",
                sale(own)
                        + " Purchases that wait for the open are cancelled, and no new position is opened until you resume"
                        + " entries. Shares that you bought yourself stay.",
                "Close positions",
                () -> {
                    control.closeAllPositions();
                    changed.run();
                    Notices.done("The positions are being closed");
                });
    }

    private String consequence() {
        List<Position> held = positions.findByModeOrderByTicker(monitor.status().mode());
        String stay = held.isEmpty() ? "no position is open" : worth(held) + " stay open";
        return "The cycle in flight completes, %s, and no new orders are sent until you start again.%s"
                .formatted(stay, orders());
    }

    /** An order outlives the trading that sent it. */
    private String orders() {
        Mode mode = monitor.status().mode();
        return orders.countOpen(mode) == 0
                ? ""
                : " What was sent before stays at the broker and may still be filled: %s.".formatted(open.words(mode));
    }

    private static String sale(List<OwnHolding> own) {
        return "%s %s sold at the market, at the next open while it is closed, and tried again until none is left."
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
