package livetrading.ui.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values (RFC 4180): times in UTC, numbers with a dot and without separators, and texts that a
 * spreadsheet would take for a formula made harmless by an apostrophe.
 */
public final class Csv<T> {

    /** So many rows are in memory at once. */
    private static final int PART = 5_000;

    /** With these begin what spreadsheets take for formulas. */
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private static final String LINE_END = "\r\n";

    private record Column<T>(String header, Function<T, String> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    public Csv<T> text(String header, Function<T, @Nullable String> value) {
        columns.add(new Column<>(header, row -> text(value.apply(row))));
        return this;
    }

    public Csv<T> number(String header, Function<T, @Nullable BigDecimal> value) {
        columns.add(new Column<>(header, row -> number(value.apply(row))));
        return this;
    }

    public Csv<T> time(String header, Function<T, @Nullable Instant> value) {
        columns.add(new Column<>(header, row -> time(value.apply(row))));
        return this;
    }

    /** @param after gives the next rows after the last one that was given, at most so many */
    void write(Appendable out, Source<T> after) throws IOException {
        line(out, columns.stream().map(Column::header).toList());
        Optional<T> last = Optional.empty();
        List<T> rows;
        do {
            rows = after.next(last, PART);
            for (T row : rows) {
                line(
                        out,
                        columns.stream().map(column -> column.cell().apply(row)).toList());
            }
            last = rows.isEmpty() ? last : Optional.of(rows.getLast());
        } while (rows.size() == PART);
    }

    /** Where the rows come from, a part at a time. */
    @FunctionalInterface
    interface Source<T> {

        List<T> next(Optional<T> last, int most);
    }

    private static void line(Appendable out, List<String> cells) throws IOException {
        out.append(String.join(",", cells)).append(LINE_END);
    }

    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean needsQuotes = safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String time(@Nullable Instant value) {
        return value == null ? "" : value.toString();
    }
}
