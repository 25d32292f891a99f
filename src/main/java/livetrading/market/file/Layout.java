package livetrading.market.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import livetrading.market.file.Sheet.Row;

/** Which column of a file is which, and where its rows of prices begin. */
final class Layout {

    private static final List<Column> REQUIRED =
            List.of(Column.DATE, Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

    private static final int FEWEST_NUMBERS = 3;

    private final Row header;
    private final List<Row> rows;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    Layout(Sheet sheet) throws BadPriceFile {
        Optional<Row> pandas = pandasHeader(sheet.rows());
        header = pandas.orElse(sheet.rows().getFirst());
        rows = sheet.rows().subList(pandas.isPresent() ? 3 : 1, sheet.rows().size());
        for (Column column : Column.values()) {
            find(column).ifPresent(index -> columns.put(column, index));
        }
        if (indexOf("date").isEmpty() && indexOf("datetime").isEmpty()) {
            columns.remove(Column.TIME);
        }
        check();
    }

    /** yfinance writes the columns' names, the ticker and the name of the dates into three lines. */
    private static Optional<Row> pandasHeader(List<Row> rows) {
        if (rows.size() < 3 || !isDateAlone(rows.get(2))) {
            return Optional.empty();
        }
        return rows.subList(0, 2).stream()
                .filter(row -> row.cells().stream().map(Column::normal).anyMatch("open"::equals))
                .findFirst()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row.cells());
                    cells.set(0, "Date");
                    return new Row(row.line(), cells);
                });
    }

    private static boolean isDateAlone(Row row) {
        String first = Column.normal(row.cells().getFirst());
        return (first.equals("date") || first.equals("datetime"))
                && row.cells().stream().skip(1).allMatch(String::isEmpty);
    }

    private OptionalInt find(Column column) {
        return column.names().stream()
                .map(this::indexOf)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt indexOf(String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (Column.normal(header.cells().get(i)).equals(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void check() throws BadPriceFile {
        List<String> missing = REQUIRED.stream()
                .filter(column -> !columns.containsKey(column))
                .map(Column::title)
                .toList();
        if (missing.size() > 1 && hasPrices(header)) {
            throw new BadPriceFile(
                    header.line(),
                    "there is no header: the first line has a date and numbers already; above it, it has to be "
                            + Column.FORM);
        }
        if (!missing.isEmpty()) {
            throw new BadPriceFile(
                    header.line(),
                    "the header has no column %s; it has to be %s".formatted(String.join(", ", missing), Column.FORM));
        }
        for (int index : columns.values()) {
            String name = Column.normal(header.cells().get(index));
            if (header.cells().stream().map(Column::normal).filter(name::equals).count() > 1) {
                throw new BadPriceFile(header.line(), "the header has the column '%s' twice".formatted(last(name)));
            }
        }
    }

    private String last(String name) {
        return header.cells().stream()
                .filter(cell -> Column.normal(cell).equals(name))
                .reduce("", (first, second) -> second);
    }

    private static boolean hasPrices(Row row) {
        return row.cells().stream()
                        .filter(cell -> cell.matches("[\\d.,]*\\d[\\d.,]*"))
                        .count()
                >= FEWEST_NUMBERS;
    }

    Row header() {
        return header;
    }

    /** The rows below the header. */
    List<Row> rows() {
        return rows;
    }

    /** How many cells a row has to have; there may be empty ones after them. */
    int width() {
        int width = header.cells().size();
        while (header.cells().get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The index of a column, which has to be a required one. */
    int required(Column column) {
        return index(column).orElseThrow();
    }

    OptionalInt index(Column column) {
        Integer found = columns.get(column);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** How a column is called in the file. */
    String name(Column column) {
        return header.cells().get(required(column));
    }

    /** What is taken for what, where the names do not say it by themselves. */
    List<String> taken() {
        return columns.keySet().stream()
                .filter(column -> REQUIRED.contains(column) || column == Column.ADJUSTED_CLOSE)
                .filter(column ->
                        !Column.normal(name(column)).equals(column.names().getFirst()))
                .map(column -> "'%s' is taken as %s".formatted(name(column), column.title()))
                .toList();
    }
}
