package livetrading.market.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of one price file to their end, or refuses it for its first bad line; used once. */
final class PriceFileReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader lines;
    private final Reading reading;
    private final List<PriceRow> rows = new ArrayList<>();
    private int line;

    PriceFileReader(BufferedReader lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
    }

    /** At least one, ascending. */
    List<PriceRow> rows() throws IOException, BadPriceFile {
        Optional<String[]> headerCells = nextCells();
        if (headerCells.isEmpty()) {
            throw new BadPriceFile(1, "the file is empty");
        }
        PriceRowReader reader = new PriceRowReader(new PriceFileHeader(line, headerCells.get(), reading), reading);
        for (Optional<String[]> cells = nextCells(); cells.isPresent(); cells = nextCells()) {
            Optional<PriceRow> row = reader.read(line, cells.get());
            if (row.isPresent()) {
                add(row.get());
            }
        }
        if (rows.isEmpty()) {
            throw new BadPriceFile(line, "there are no prices below the header");
        }
        return rows;
    }

    private Optional<String[]> nextCells() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            String content = text.replace(BYTE_ORDER_MARK, "").strip();
            if (!content.isEmpty()) {
                return Optional.of(cells(content));
            }
        }
        return Optional.empty();
    }

    /** No cell of a price file has a comma in it, so quotes can simply be taken off. */
    private static String[] cells(String content) {
        String[] cells = content.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("\"", "").strip();
        }
        return cells;
    }

    private void add(PriceRow row) throws BadPriceFile {
        if (!rows.isEmpty()) {
            requireAscending(rows.getLast(), row);
        }
        rows.add(row);
    }

    private void requireAscending(PriceRow before, PriceRow row) throws BadPriceFile {
        if (row.begin().equals(before.begin())) {
            throw new BadPriceFile(line, row.shownBegin() + " is there twice");
        }
        if (row.begin().isBefore(before.begin())) {
            throw new BadPriceFile(
                    line,
                    "%s comes after %s: the dates have to ascend".formatted(row.shownBegin(), before.shownBegin()));
        }
    }
}
