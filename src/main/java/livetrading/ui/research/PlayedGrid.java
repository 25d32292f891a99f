package livetrading.ui.research;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import livetrading.research.PointResult;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Figures;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** What was promised in sample, beside what choosing, the defaults and holding would have earned out of sample. */
final class PlayedGrid extends Grid<PlayedGrid.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::name, row -> row);

    /** @param bars over which bars, in words */
    record Row(String name, String bars, OptionalDouble sharpe, double totalReturn, double maxDrawdown, int trades) {

        static Row of(String name, String bars, Figures figures) {
            return new Row(
                    name, bars, figures.sharpe(), figures.totalReturn(), figures.maxDrawdown(), figures.trades());
        }

        static Row of(String name, String bars, PointResult point) {
            return new Row(name, bars, point.sharpe(), point.totalReturn(), point.maxDrawdown(), point.trades());
        }
    }

    PlayedGrid(ResearchSheet sheet) {
        getElement().setAttribute("aria-label", "In sample and out of sample");
        setAllRowsVisible(true);
        Columns<Row> columns = new Columns<>(this);
        columns.text("What", Row::name).setSortable(false).setFlexGrow(1);
        columns.text("Over", Row::bars).setSortable(false);
        columns.number("Sharpe", row -> Formats.boxed(row.sharpe()), row -> Formats.ratio(row.sharpe()))
                .setSortable(false);
        columns.percentProfit("Return", Row::totalReturn).setSortable(false);
        columns.number("Max drawdown", Row::maxDrawdown, row -> Formats.percent(row.maxDrawdown()))
                .setSortable(false);
        columns.number("Trades", Row::trades, row -> Formats.count(row.trades()))
                .setSortable(false);
        columns.onPhones(
                "What",
                Row::name,
                row -> "Sharpe %s, return %s, max drawdown %s, %s trades, %s"
                        .formatted(
                                Formats.ratio(row.sharpe()),
                                Formats.signedPercent(row.totalReturn()),
                                Formats.percent(row.maxDrawdown()),
                                Formats.count(row.trades()),
                                row.bars()));
        rows.show(rows(sheet));
    }

    private static List<Row> rows(ResearchSheet sheet) {
        String whole = "all bars, in hindsight";
        String after = "bars after the first choice";
        Optional<Row> peak = sheet.peak()
                .map(point -> Row.of(
                        "Peak, in sample", whole, sheet.points().get(point).result()));
        Optional<Row> plateau = sheet.plateau()
                .map(point -> Row.of(
                        "Plateau, in sample", whole, sheet.points().get(point).result()));
        List<Row> judged = List.of(
                Row.of("Tuned, out of sample", after, sheet.played().tuned()),
                Row.of("Default parameters", after, sheet.played().untuned()),
                Row.of("Buy and hold", after, sheet.played().held()));
        return Stream.of(peak.stream(), plateau.stream(), judged.stream())
                .flatMap(some -> some)
                .toList();
    }
}
