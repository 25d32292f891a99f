package livetrading.ui.whatif;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.jspecify.annotations.Nullable;

/** Figures of the account in force, of the draft, and their difference. */
final class ComparisonGrid extends Grid<ComparisonGrid.Row> {

    private static final String PERCENT_SIGN = " %";

    private final Rows<Row> rows = new Rows<>(this, Row::name, row -> row);

    /** How figures are written, and their difference: that of what is printed, so that it adds up. */
    enum Style {
        RETURN(Formats::signedPercent, Style::points, 10_000),
        POINTS(Style::points, Style::points, 10_000),
        PER_CENT(Formats::percent, Style::points, 10_000),
        RATIO(Formats::ratio, Style::signedRatio, 100),
        COUNT(value -> Formats.count((long) value), value -> (value > 0 ? "+" : "") + Formats.count((long) value), 1),
        MONEY(Formats::money, value -> Formats.signedMoney(BigDecimal.valueOf(value)), 100);

        private final DoubleFunction<String> words;
        private final DoubleFunction<String> difference;
        private final double parts;

        Style(DoubleFunction<String> words, DoubleFunction<String> difference, double parts) {
            this.words = words;
            this.difference = difference;
            this.parts = parts;
        }

        private static String points(double fraction) {
            String percent = Formats.signedPercent(fraction);
            return percent.substring(0, percent.length() - PERCENT_SIGN.length()) + " pp";
        }

        private static String signedRatio(double value) {
            return (value > 0 ? "+" : "") + Formats.ratio(value);
        }

        private double rounded(double value) {
            return Math.rint(value * parts) / parts;
        }
    }

    /** One figure of both; what is missing is null. */
    record Row(
            String name,
            Style style,
            @Nullable Double inForce,
            @Nullable Double draft) {

        String inForceWords() {
            return words(inForce);
        }

        String draftWords() {
            return words(draft);
        }

        String difference() {
            return inForce == null || draft == null
                    ? Formats.MISSING
                    : style.difference.apply(style.rounded(style.rounded(draft) - style.rounded(inForce)));
        }

        private String words(@Nullable Double value) {
            return value == null ? Formats.MISSING : style.words.apply(value);
        }
    }

    /** @param header of the first column */
    ComparisonGrid(String header) {
        getElement().setAttribute("aria-label", header + " of the settings in force and of the draft");
        setAllRowsVisible(true);
        Columns<Row> columns = new Columns<>(this);
        columns.text(header, Row::name).setSortable(false).setFlexGrow(1);
        columns.number("In force", Row::inForce, Row::inForceWords).setSortable(false);
        columns.number("Draft", Row::draft, Row::draftWords).setSortable(false);
        columns.number("Difference", Row::draft, Row::difference).setSortable(false);
        columns.onPhones(
                header,
                Row::name,
                row -> "in force %s, draft %s, difference %s"
                        .formatted(row.inForceWords(), row.draftWords(), row.difference()));
    }

    void show(List<Row> next) {
        rows.show(next);
    }
}
