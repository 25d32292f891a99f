package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import livetrading.backtest.MonthlyReturns;
import livetrading.ui.format.Formats;
import livetrading.ui.part.HeatScale;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.jspecify.annotations.Nullable;

/** The return of each month, coloured by its size, a row a year. */
final class MonthlyGrid extends Grid<Integer> {

    private final Rows<Integer> rows = new Rows<>(this, year -> year);
    private MonthlyReturns returns = MonthlyReturns.of(List.of(), new double[0]);
    private HeatScale scale = new HeatScale(1);

    MonthlyGrid() {
        addClassName("monthly");
        setAllRowsVisible(true);
        setEmptyStateText("The first month appears with the first day of trading");
        Columns<Integer> columns = new Columns<>(this);
        columns.number("Year", year -> year, String::valueOf).setFrozen(true).setSortable(false);
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            percent(columns, name, year -> returns.byMonth().get(YearMonth.of(year, month)))
                    .setPartNameGenerator(year -> scale.part(returns.byMonth().get(YearMonth.of(year, month))));
        }
        percent(columns, "Total", year -> Formats.boxed(returns.year(year))).setPartNameGenerator(year -> "strong");
    }

    private static Column<Integer> percent(
            Columns<Integer> columns, String header, Function<Integer, @Nullable Double> value) {
        return columns.number(header, value, year -> Formats.signedPercent(value.apply(year)))
                .setSortable(false)
                .setTextAlign(ColumnTextAlign.END);
    }

    void show(MonthlyReturns next) {
        returns = next;
        scale = new HeatScale(
                next.byMonth().values().stream().mapToDouble(Math::abs).max().orElse(1));
        rows.show(next.byMonth().keySet().stream()
                .map(YearMonth::getYear)
                .distinct()
                .toList()
                .reversed());
    }
}
