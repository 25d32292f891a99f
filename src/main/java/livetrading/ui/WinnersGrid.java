package livetrading.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.StrategyEvaluation;
import livetrading.selection.Trust;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** For each ticker the strategy that may trade it, its figures, and why it was chosen. */
final class WinnersGrid extends Grid<WinnersGrid.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::ticker);

    /** @param figures of the winner, null for cash */
    record Row(BestStrategy best, @Nullable StrategyEvaluation figures) {

        String ticker() {
            return best.ticker();
        }

        @Nullable
        Double totalReturn() {
            return figures == null ? null : figures.totalReturn();
        }

        @Nullable
        Double drawdown() {
            return figures == null ? null : figures.maxDrawdown();
        }

        @Nullable
        Integer trades() {
            return figures == null ? null : figures.trades();
        }

        String winner() {
            String name = Names.strategy(best.strategy());
            return name == null ? "Cash" : name;
        }
    }

    WinnersGrid(Consumer<String> reevaluate) {
        Columns<Row> columns = new Columns<>(this);
        addComponentColumn(row -> link(row.ticker()))
                .setHeader("Ticker")
                .setComparator(Comparator.comparing(Row::ticker))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        columns.text("Winner", Row::winner)
                .setPartNameGenerator(row -> row.best().strategy() == null ? "cash" : "strong");
        columns.text("Odds", row -> row.best().trust().map(Trust::sentence).orElse(null))
                .setTooltipGenerator(
                        row -> row.best().trust().map(Trust::explanation).orElse(null));
        columns.number(
                "Score",
                row -> row.best().score(),
                row -> Formats.ratio(row.best().score()));
        columns.percentProfit("Return", Row::totalReturn);
        columns.percentProfit("Buy and hold", row -> row.best().buyAndHoldReturn());
        columns.number("Max drawdown", Row::drawdown, row -> Formats.percent(row.drawdown()));
        columns.number("Trades", Row::trades, row -> row.trades() == null ? Formats.MISSING : "" + row.trades());
        columns.time("Evaluated", row -> row.best().evaluatedAt());
        columns.text("Why", row -> row.best().reason())
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("10rem");
        addComponentColumn(row -> again(row.ticker(), reevaluate))
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        setAllRowsVisible(true);
    }

    static RouterLink link(String ticker) {
        return new RouterLink(ticker, TickerView.class, new RouteParameters(new RouteParam("ticker", ticker)));
    }

    private static Button again(String ticker, Consumer<String> reevaluate) {
        Button button = new Button(VaadinIcon.REFRESH.create(), click -> reevaluate.accept(ticker));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Evaluate " + ticker + " again");
        button.setTooltipText("Evaluate " + ticker + " again");
        return button;
    }

    void show(List<Row> next) {
        rows.show(next);
    }
}
