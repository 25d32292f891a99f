package livetrading.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livetrading.review.BookedMoney;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Panel;

/** What the broker has booked without a trade; not there where that is nothing, as in the simulated market. */
final class BookedPanel extends Div {

    private final Figure deposits = new Figure("Deposits")
            .explain("Money that came in, by the day on which the broker counts it. It is no return; below it what went"
                    + " out.");
    private final Figure dividends = new Figure("Dividends")
            .explain("Booked by the broker, after what was withheld of them. They are part of the return.");
    private final Figure interest =
            new Figure("Interest").explain("Paid less charged by the broker. It is part of the return.");
    private final Figure fees = new Figure("Broker's fees")
            .explain("Booked by the broker apart from trades, such as regulatory fees. They are part of the return.");
    private final Figure others = new Figure("Other bookings")
            .explain("Of types that are none of these, by Alpaca's words. They are part of the return.");

    BookedPanel() {
        Div figures = new Div(deposits, dividends, interest, fees, others);
        figures.addClassNames("figures", "five");
        add(new Panel("Booked by the broker", figures));
        setVisible(false);
    }

    void show(BookedMoney booked) {
        setVisible(!booked.isEmpty());
        deposits.show(
                Formats.money(booked.deposits()),
                "withdrawn " + Formats.money(booked.withdrawals().negate()));
        List.of(
                        Map.entry(dividends, booked.dividends()),
                        Map.entry(interest, booked.interest()),
                        Map.entry(fees, booked.fees()))
                .forEach(one -> one.getKey()
                        .showSigned(
                                Formats.profit(one.getValue()),
                                "",
                                one.getValue().signum()));
        others.setVisible(!booked.others().isEmpty());
        others.show(
                Formats.money(booked.others().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                booked.others().entrySet().stream()
                        .map(one -> "%s %s".formatted(one.getKey(), Formats.money(one.getValue())))
                        .collect(Collectors.joining(", ")));
    }
}
