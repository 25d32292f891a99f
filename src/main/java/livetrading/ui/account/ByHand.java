package livetrading.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualExits;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.ManualOrders;
import livetrading.ledger.Position;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.settings.SettingsResult.Valid;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Notices;
import livetrading.ui.part.SignedIn;
import org.springframework.stereotype.Component;

/** Closes one position or sells a part of it, and cancels one order, after saying what that means for the money, and takes it back. */
@Component
public final class ByHand {

    private final EngineControl control;
    private final EngineMonitor monitor;
    private final ManualExits exits;
    private final ManualOrders byHand;
    private final CurrentSettings current;
    private final AuthenticationContext session;

    ByHand(
            EngineControl control,
            EngineMonitor monitor,
            ManualExits exits,
            ManualOrders byHand,
            CurrentSettings current,
            AuthenticationContext session) {
        this.control = control;
        this.monitor = monitor;
        this.exits = exits;
        this.byHand = byHand;
        this.current = current;
        this.session = session;
    }

    /** The positions that were or are closed by hand, and have not been given back to their strategies. */
    public List<ManualExit> exits(Mode mode) {
        return exits.findByModeOrderByTicker(mode);
    }

    /** What is sold in part or bought by hand, and has not come to its end. */
    public List<ManualOrder> orders(Mode mode) {
        return byHand.findByModeOrderByTicker(mode);
    }

    /**
     * Closes a position, or sells a part of it.
     *
     * @param done called when it was confirmed and is asked for
     */
    public void close(PositionRow row, Runnable done) {
        Position position = row.position();
        var question = new CloseQuestion(
                row.ticker(), position.ownQuantity(), areFractionsSold(), part -> consequence(position, part));
        Notices.confirm("Close the position in " + row.ticker(), question, question.confirm(), () -> {
            if (question.isClear()) {
                ask(position, question.part());
                done.run();
            }
        });
    }

    private boolean areFractionsSold() {
        return current.read() instanceof Valid(var settings) && settings.fractionalShares();
    }

    private String consequence(Position position, Optional<BigDecimal> part) {
        String sold = "%s of %s, bought at %s and last seen at %s, are sold at the market, %s. %s"
                .formatted(
                        shares(part.orElse(position.ownQuantity())),
                        position.ticker(),
                        Formats.price(position.averagePrice()),
                        Formats.price(position.lastPrice()),
                        Names.money(position.mode()),
                        when());
        return sold
                + part.map(shares -> "The other %s stay with %s and its stops. That is tried once."
                                .formatted(
                                        shares(position.ownQuantity().subtract(shares)),
                                        Optional.ofNullable(Names.strategy(position.strategy()))
                                                .orElse("their strategy")))
                        .orElseGet(() ->
                                "That is tried again until nothing is left. %s is not bought again before its strategy has wanted to be out, or before you allow it on this page."
                                        .formatted(position.ticker()));
    }

    private void ask(Position position, Optional<BigDecimal> part) {
        Ticker ticker = new Ticker(position.ticker());
        if (part.isEmpty()) {
            control.closePosition(position.mode(), ticker, SignedIn.name(session));
            Notices.done("The position in %s is being closed".formatted(ticker));
        } else if (control.sellPart(
                position.mode(), ticker, part.get(), position.ownQuantity(), SignedIn.name(session))) {
            Notices.done("%s of %s are being sold".formatted(shares(part.get()), ticker));
        } else {
            Notices.failed("%s: something is ordered by hand already".formatted(ticker));
        }
    }

    private String when() {
        return monitor.status().phase() == Phase.STOPPED
                ? "Trading is stopped: it is sold once trading is started. "
                : "While the market is closed the order waits for the next open. ";
    }

    /** @param done called when it is done; nothing is at stake that its strategy would not do anyway */
    public void giveBack(Mode mode, ManualExit exit, Runnable done) {
        control.allowEntry(mode, new Ticker(exit.ticker()), SignedIn.name(session));
        Notices.done("%s is back with its strategy".formatted(exit.ticker()));
        done.run();
    }

    /** @param done called when it is done; nothing has been ordered */
    public void takeBack(ManualOrder order, Runnable done) {
        control.takeBackByHand(order.mode(), new Ticker(order.ticker()), SignedIn.name(session));
        Notices.done("%s: nothing is ordered by hand".formatted(order.ticker()));
        done.run();
    }

    /** A button that cancels an order; empty when nothing more can happen to the order. */
    Optional<Button> cancelButton(JournaledOrder order) {
        if (order.orderState().isFinal()) {
            return Optional.empty();
        }
        Button button = new Button(order.isCancelAsked() ? "Being cancelled" : "Cancel this order");
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setEnabled(!order.isCancelAsked());
        button.addClickListener(click -> cancel(order, button));
        return Optional.of(button);
    }

    private void cancel(JournaledOrder order, Button button) {
        String next = order.side() == Side.BUY
                ? "On the next bar its strategy decides again, and may buy again."
                : "The position stays; on the next bar its strategy decides again, and may sell again.";
        Notices.confirm(
                "Cancel " + OrderWords.order(order),
                "The broker is asked to cancel the order until it confirms; shares that are filled by then stay. "
                        + next,
                "Cancel the order",
                () -> {
                    boolean isOpen = control.cancelOrder(order.clientOrderId(), SignedIn.name(session));
                    button.setText(isOpen ? "Being cancelled" : "It has come to its end already");
                    button.setEnabled(false);
                });
    }

    private static String shares(BigDecimal quantity) {
        String shares = Formats.quantity(quantity);
        return "1".equals(shares) ? "1 share" : shares + " shares";
    }
}
