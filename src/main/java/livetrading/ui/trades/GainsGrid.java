package livetrading.ui.trades;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.tax.TaxGain;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The lines of Form 8949, by the day of the sale. */
final class GainsGrid extends Grid<GainsGrid.Line> {

    private final Rows<Line> rows = new Rows<>(this, Line::number);

    /** @param number in the order of the sales; several may be equal */
    record Line(int number, TaxGain gain) {}

    GainsGrid() {
        setEmptyStateText("Nothing was sold in this year");
        getElement().setAttribute("aria-label", "Sales of the year");
        Columns<Line> columns = new Columns<>(this);
        columns.link("Ticker", row -> row.gain().ticker().symbol());
        columns.number(
                "Shares",
                row -> row.gain().shares(),
                row -> Formats.quantity(row.gain().shares()));
        columns.text("Acquired", row -> row.gain().acquired().toString());
        columns.text("Sold", row -> row.gain().sold().toString());
        columns.text("Term", row -> term(row.gain()));
        columns.number(
                "Proceeds",
                row -> row.gain().proceeds(),
                row -> Formats.money(row.gain().proceeds()));
        columns.number(
                "Cost",
                row -> row.gain().cost(),
                row -> Formats.money(row.gain().cost()));
        columns.number("Wash sale", row -> row.gain().disallowed(), GainsGrid::washed);
        columns.profit("Gain", row -> row.gain().gain());
        columns.onPhones("Sale", GainsGrid::head, GainsGrid::body);
        addClassName("whole-page");
    }

    private static String term(TaxGain gain) {
        return gain.isLongTerm() ? "long" : "short";
    }

    private static String washed(Line row) {
        return row.gain().isWashed() ? Formats.money(row.gain().disallowed()) : Formats.MISSING;
    }

    private static String head(Line row) {
        TaxGain gain = row.gain();
        return "%s %s, %s".formatted(Formats.quantity(gain.shares()), gain.ticker(), Formats.profit(gain.gain()));
    }

    private static String body(Line row) {
        TaxGain gain = row.gain();
        return "%s to %s, %s term%s"
                .formatted(
                        gain.acquired(),
                        gain.sold(),
                        term(gain),
                        gain.isWashed() ? ", wash sale " + Formats.money(gain.disallowed()) : "");
    }

    void show(List<TaxGain> gains) {
        rows.show(IntStream.range(0, gains.size())
                .mapToObj(i -> new Line(i, gains.get(i)))
                .toList());
        TableHeight.fit(this, gains.size());
    }
}
