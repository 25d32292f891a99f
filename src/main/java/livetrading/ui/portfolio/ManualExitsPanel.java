package livetrading.ui.portfolio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualOrder;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.account.ByHand;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;

/** The tickers that a person has taken out of the strategies' hands, each with the way to give it back. */
final class ManualExitsPanel extends Div {

    private final ByHand byHand;
    private final Runnable changed;
    private final Div lines = new Div();
    private List<String> shown = List.of();

    /** @param changed called when something was given back */
    ManualExitsPanel(ByHand byHand, Runnable changed) {
        this.byHand = byHand;
        this.changed = changed;
        lines.addClassName("manual-exits");
        add(new Panel("By hand, or closed by a rule", lines));
        setVisible(false);
    }

    void show(Mode mode) {
        List<ManualOrder> orders = byHand.orders(mode);
        List<ManualExit> exits = byHand.exits(mode);
        List<String> words = Stream.concat(
                        orders.stream().map(ManualExitsPanel::words),
                        exits.stream().map(ManualExitsPanel::words))
                .toList();
        if (!words.equals(shown)) {
            shown = words;
            setVisible(!words.isEmpty());
            lines.removeAll();
            orders.forEach(order -> lines.add(line(order)));
            exits.forEach(exit -> lines.add(line(mode, exit)));
        }
    }

    private Component line(ManualOrder order) {
        Div line = new Div(new Span(words(order)));
        if (order.orderTime().isEmpty()) {
            Button back = new Button("Take back", click -> byHand.takeBack(order, changed));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.setAriaLabel("%s: take back".formatted(order.ticker()));
            line.add(back);
        }
        return line;
    }

    private static String words(ManualOrder order) {
        String what = order.shares()
                .map(shares -> "%s of %s".formatted(Formats.quantity(shares), order.ticker()))
                .orElse(order.ticker());
        return "%s is being %s by hand, by %s (%s).%s"
                .formatted(
                        what,
                        order.side() == Side.BUY ? "bought" : "sold",
                        order.askedBy(),
                        Formats.dateTime(order.askedAt()),
                        order.orderTime().isEmpty() ? "" : " What becomes of it is on the Orders page.");
    }

    private Component line(Mode mode, ManualExit exit) {
        Button back = new Button(
                exit.isSold() ? "Allow entries" : "Take back", click -> byHand.giveBack(mode, exit, changed));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.setAriaLabel("%s: %s".formatted(exit.ticker(), back.getText()));
        return new Div(new Span(words(exit)), back);
    }

    private static String words(ManualExit exit) {
        String asked = Formats.dateTime(exit.askedAt());
        return exit.isSold()
                ? "%s was %s (%s). It is not bought again before its strategy has wanted to be out."
                        .formatted(exit.ticker(), exit.how(), asked)
                : "%s is being %s (%s).".formatted(exit.ticker(), exit.how(), asked);
    }
}
