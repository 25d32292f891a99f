package livetrading.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.Orders;
import livetrading.ui.part.Available;
import livetrading.ui.part.Live;
import livetrading.ui.part.Notices;

/** Takes all open orders back, after a question that says how many they are. */
public final class CancelOrdersButton extends Button {

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final Orders orders;
    private final Runnable then;

    /** @param then called when the engine was told */
    public CancelOrdersButton(EngineMonitor monitor, EngineControl control, Orders orders, Runnable then) {
        super("Cancel open orders");
        this.monitor = monitor;
        this.control = control;
        this.orders = orders;
        this.then = then;
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> ask());
        Live.follow(this, monitor, status -> show());
    }

    private void show() {
        Available.when(orders.countOpen(monitor.status().mode()) > 0, "There is no open order", this);
    }

    private void ask() {
        long open = orders.countOpen(monitor.status().mode());
        if (open == 0) {
            show();
            return;
        }
        Notices.confirm(
                "Cancel open orders",
                "%s cancelled, tried again until none is left; shares that are filled by then stay."
                        .formatted(open == 1 ? "1 open order is" : open + " open orders are"),
                "Cancel orders",
                () -> {
                    control.cancelOpenOrders();
                    then.run();
                    Notices.done("The open orders are being cancelled");
                });
    }
}
