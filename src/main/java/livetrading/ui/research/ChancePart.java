package livetrading.ui.research;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import livetrading.research.MonteCarlo;
import livetrading.research.Spread;
import livetrading.review.ResearchSheet.Judgement;
import livetrading.ui.format.Formats;
import livetrading.ui.part.EmptyState;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** What else might have come of choosing had chance gone another way: percentiles of many random runs. */
final class ChancePart extends Div {

    private record Row(String name, Spread spread, DoubleFunction<String> words) {

        String at(double percentile) {
            return words.apply(percentile);
        }
    }

    ChancePart(Judgement judgement) {
        addClassName("view-part");
        List<Row> rows = new ArrayList<>();
        judgement.trades().ifPresent(runs -> add(rows, "Trades shuffled", runs));
        judgement.bars().ifPresent(runs -> add(rows, "Bars drawn again", runs));
        if (rows.isEmpty()) {
            add(new EmptyState("There were too few trades and bars out of sample to draw others from."));
            return;
        }
        add(
                new Paragraph(
                        "Random runs of what choosing earned out of sample: the same trades in another order, and bars drawn"
                                + " again in blocks. One run in twenty is below the first column. They say what chance"
                                + " does to a strategy, not whether it is one."),
                grid(rows));
    }

    private static void add(List<Row> rows, String name, MonteCarlo runs) {
        rows.add(new Row(name + ", maximum drawdown", runs.maxDrawdown(), Formats::percent));
        rows.add(new Row(
                name + ", final equity over capital", runs.finalEquity(), multiple -> Formats.ratio(multiple) + " ×"));
    }

    private static Grid<Row> grid(List<Row> rows) {
        Grid<Row> grid = new Grid<>();
        grid.getElement().setAttribute("aria-label", "Percentiles of random runs");
        grid.setAllRowsVisible(true);
        Columns<Row> columns = new Columns<>(grid);
        columns.text("What", Row::name).setSortable(false).setFlexGrow(1);
        percentile(columns, "5 %", Spread::p5);
        percentile(columns, "25 %", Spread::p25);
        percentile(columns, "Median", Spread::median);
        percentile(columns, "75 %", Spread::p75);
        percentile(columns, "95 %", Spread::p95);
        columns.onPhones(
                "What",
                Row::name,
                row -> "5 %% %s, median %s, 95 %% %s"
                        .formatted(
                                row.at(row.spread().p5()),
                                row.at(row.spread().median()),
                                row.at(row.spread().p95())));
        new Rows<Row>(grid, Row::name).show(rows);
        return grid;
    }

    private static void percentile(Columns<Row> columns, String header, ToDoubleFunction<Spread> at) {
        columns.number(header, row -> at.applyAsDouble(row.spread()), row -> row.at(at.applyAsDouble(row.spread())))
                .setSortable(false);
    }
}
