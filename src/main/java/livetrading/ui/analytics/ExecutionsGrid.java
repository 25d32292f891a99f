package livetrading.ui.analytics;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import livetrading.review.LiveComparison;
import livetrading.review.LiveComparison.Execution;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The purchases and sales of live trading and of its back-test side by side, the newest first. */
final class ExecutionsGrid extends Grid<ExecutionsGrid.Row> {

    private final Rows<Row> rows = new Rows<>(this, row -> row);

    /** @param at the beginning of the bar in which it was filled */
    record Row(Instant at, Execution execution) {

        String agreement() {
            if (execution.isShared()) {
                return "same";
            }
            return execution.live().isPresent() ? "live only" : "back-test only";
        }

        @Nullable
        Double slippage() {
            return Formats.boxed(execution.slippage());
        }
    }

    ExecutionsGrid() {
        setEmptyStateText("Neither has bought anything yet");
        getElement().setAttribute("aria-label", "Executions of live trading and of its back-test");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.time("Bar", Row::at);
        columns.text("Side", row -> row.execution().side().name());
        columns.number(
                "Live",
                row -> Formats.boxed(row.execution().live()),
                row -> price(row.execution().live()));
        columns.number(
                "Back-test",
                row -> Formats.boxed(row.execution().backtest()),
                row -> price(row.execution().backtest()));
        columns.number("Slippage", Row::slippage, row -> Formats.signedPercent(row.slippage()))
                .setTooltipGenerator(row -> "By how much the live price was worse than the back-test's");
        columns.text("Agreement", Row::agreement)
                .setPartNameGenerator(row -> row.execution().isShared() ? null : "warning");
        columns.text(
                        "Decided live on the bar before",
                        row -> Formats.sentence(row.execution().decision()))
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(1);
        columns.onPhones(
                "Execution",
                row -> "%s %s, %s".formatted(row.execution().side(), Formats.dateTime(row.at()), row.agreement()),
                row -> "live %s, back-test %s"
                        .formatted(
                                price(row.execution().live()),
                                price(row.execution().backtest())));
    }

    void show(LiveComparison found) {
        List<Row> executions = new ArrayList<>();
        found.executions()
                .forEach(execution -> executions.add(new Row(found.bars().time(execution.bar()), execution)));
        Collections.reverse(executions);
        rows.show(executions);
        TableHeight.fit(this, executions.size());
    }

    private static String price(OptionalDouble dollars) {
        return dollars.isEmpty() ? Formats.MISSING : Formats.price(BigDecimal.valueOf(dollars.getAsDouble()));
    }
}
