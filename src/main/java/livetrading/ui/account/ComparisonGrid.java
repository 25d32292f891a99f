package livetrading.ui.account;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.jspecify.annotations.Nullable;

/** Figures of two accounts that were played, and their difference. */
public final class ComparisonGrid extends Grid<ComparisonGrid.Row> {

    private static final String PERCENT_SIGN = " %";

    private final Rows<Row> rows = new Rows<>(this, Row::name, row -> row);

    /** How figures are written, and their difference: that of what is printed, so that it adds up. */
    public enum Style {
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
    public record Row(
            String name,
            Style style,
            @Nullable Double one,
            @Nullable Double other) {

        String oneWords() {
            return words(one);
        }

        String otherWords() {
            return words(other);
        }

        String difference() {
            return one == null || other == null
                    ? Formats.MISSING
                    : style.difference.apply(style.rounded(style.rounded(other) - style.rounded(one)));
        }

        private String words(@Nullable Double value) {
            return value == null ? Formats.MISSING : style.words.apply(value);
        }
    }

    /**
     * @param header of the first column
     * @param about whose figures they are, for those who do not see it
     * @param one name of the first account
     * @param other name of the one that is compared with it
     */
    public ComparisonGrid(String header, String about, String one, String other) {
        getElement().setAttribute("aria-label", header + " of " + about);
        setAllRowsVisible(true);
        Columns<Row> columns = new Columns<>(this);
        columns.text(header, Row::name).setSortable(false).setFlexGrow(1);
        columns.number(one, Row::one, Row::oneWords).setSortable(false);
        columns.number(other, Row::other, Row::otherWords).setSortable(false);
        columns.number("Difference", Row::other, Row::difference).setSortable(false);
        columns.onPhones(
                header,
                Row::name,
                row -> "%s %s, %s %s, difference %s"
                        .formatted(
                                one.toLowerCase(Locale.ROOT),
                                row.oneWords(),
                                other.toLowerCase(Locale.ROOT),
                                row.otherWords(),
                                row.difference()));
    }

    public void show(List<Row> next) {
        rows.show(next);
    }
}
