package livetrading.ui.trades;

import com.vaadin.flow.component.html.Div;
import livetrading.ledger.TradeSums.Totals;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** Totals of the filtered fills. */
final class TradeFigures extends Div {

    private final Figure realized = new Figure("Realized profit");
    private final Figure sales = new Figure("Sales");
    private final Figure winRate = new Figure("Win rate");
    private final Figure profitFactor = new Figure("Profit factor");
    private final Figure fees = new Figure("Fees");

    TradeFigures() {
        addClassNames("figures", "five");
        realized.addClassName("main-figure");
        add(realized, sales, winRate, profitFactor, fees);
    }

    void show(Totals totals) {
        realized.showSigned(
                Formats.signedMoney(totals.realized()),
                "fees deducted",
                totals.realized().signum());
        sales.show(
                Formats.count(totals.wins() + totals.losses()),
                "%s won, %s lost".formatted(Formats.count(totals.wins()), Formats.count(totals.losses())));
        winRate.show(Formats.percent(Formats.boxed(totals.winRate())));
        profitFactor.show(Formats.factor(Formats.boxed(totals.profitFactor())), "gains over losses");
        fees.show(Formats.money(totals.fees()), Formats.count(totals.fills()) + " fills");
    }
}
