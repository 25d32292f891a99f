package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.review.PeriodComparison.Benchmark;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The account against buying and holding, a row each. */
final class BenchmarksGrid extends Grid<Benchmark> {

    private final Rows<Benchmark> rows = new Rows<>(this, Benchmark::name);

    BenchmarksGrid() {
        setEmptyStateText("Nothing to compare with: it needs two days and the prices of them");
        getElement().setAttribute("aria-label", "The account against buy and hold");
        Columns<Benchmark> columns = new Columns<>(this);
        columns.text("Buy and hold", Benchmark::name);
        columns.percentProfit("Return", row -> row.figures().totalReturn());
        ratio(columns, "Sharpe", row -> row.figures().sharpe());
        columns.number(
                "Drawdown",
                row -> row.figures().maxDrawdown(),
                row -> Formats.percent(row.figures().maxDrawdown()));
        columns.percentProfit("Alpha", row -> Formats.boxed(row.against().alpha()));
        ratio(columns, "Beta", row -> row.against().beta());
        ratio(columns, "Correlation", row -> row.against().correlation());
        ratio(columns, "Info. ratio", row -> row.against().informationRatio());
        columns.number(
                "Track. error",
                row -> Formats.boxed(row.against().trackingError()),
                row -> Formats.percent(Formats.boxed(row.against().trackingError())));
        ratio(columns, "Up capt.", row -> row.against().upCapture());
        ratio(columns, "Down capt.", row -> row.against().downCapture());
        columns.onPhones(
                "Buy and hold",
                row -> "%s %s"
                        .formatted(
                                row.name(), Formats.signedPercent(row.figures().totalReturn())),
                row -> "alpha %s, beta %s"
                        .formatted(
                                Formats.signedPercent(
                                        Formats.boxed(row.against().alpha())),
                                Formats.ratio(row.against().beta())));
    }

    private interface Value {

        OptionalDouble of(Benchmark row);
    }

    private static void ratio(Columns<Benchmark> columns, String header, Value value) {
        columns.number(header, row -> Formats.boxed(value.of(row)), row -> Formats.ratio(value.of(row)));
    }

    void show(List<Benchmark> found) {
        rows.show(found);
        TableHeight.fit(this, found.size());
    }
}
