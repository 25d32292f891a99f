package livetrading.market.file;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import livetrading.market.Ticker;
import livetrading.market.file.Sheet.Row;

/** Checks that all prices of a file are of the ticker after which it is called, where a column says whose they are. */
final class Owner {

    private Owner() {}

    static void check(Layout layout, Ticker ticker, Problems problems, List<Remark> notes) {
        OptionalInt column = layout.index(Column.TICKER);
        if (column.isEmpty() || layout.rows().isEmpty()) {
            return;
        }
        int index = column.getAsInt();
        Row first = layout.rows().getFirst();
        for (Row row : layout.rows()) {
            if (!cell(row, index).equals(cell(first, index))) {
                problems.add(
                        row.line(),
                        "the prices are of %s, those of the lines before of %s"
                                .formatted(row.cells().get(index), first.cells().get(index)));
                return;
            }
        }
        String symbol = symbol(cell(first, index));
        if (!symbol.isEmpty() && !symbol.equals(symbol(ticker.symbol()))) {
            String text = "the column '%s' says %s, the file's name %s"
                    .formatted(layout.name(Column.TICKER), first.cells().get(index), ticker);
            if (Column.normal(layout.name(Column.TICKER)).equals("name")) {
                notes.add(new Remark(first.line(), text));
            } else {
                problems.add(first.line(), text);
            }
        }
    }

    private static String cell(Row row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    /** Without what sources put around it: {@code NASDAQ:ACME}, {@code ACME.US}, {@code BRK/B}. */
    private static String symbol(String cell) {
        return cell.toUpperCase(Locale.ROOT)
                .replaceAll("^.*:", "")
                .replaceAll("\\.US$", "")
                .replaceAll("[-/ ]", ".");
    }
}
