package livetrading.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads one price file to its end, or refuses it for its first bad line. */
final class PriceFileReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PriceColumns columns = new PriceColumns();
    private int line;

    private PriceFileReader() {}

    /** @throws IOException when the file cannot be read or is not UTF-8 */
    static PriceColumns read(Path file) throws IOException, BadPriceFile {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return new PriceFileReader().read(lines);
        }
    }

    private PriceColumns read(BufferedReader lines) throws IOException, BadPriceFile {
        Optional<String[]> headerCells = nextCells(lines);
        if (headerCells.isEmpty()) {
            throw new BadPriceFile(1, "the file is empty");
        }
        PriceRowReader rows = new PriceRowReader(new PriceFileHeader(line, headerCells.get()));
        for (Optional<String[]> cells = nextCells(lines); cells.isPresent(); cells = nextCells(lines)) {
            Optional<PriceRow> row = rows.read(line, cells.get());
            if (row.isPresent()) {
                add(row.get());
            }
        }
        if (columns.size() == 0) {
            throw new BadPriceFile(line, "there are no prices below the header");
        }
        return columns;
    }

    private Optional<String[]> nextCells(BufferedReader lines) throws IOException {
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
        return Arrays.stream(content.split(",", -1))
                .map(cell -> cell.replace("\"", "").strip())
                .toArray(String[]::new);
    }

    private void add(PriceRow row) throws BadPriceFile {
        if (columns.size() > 0) {
            requireAscending(columns.lastDate(), row.date());
        }
        columns.add(row.date(), row.open(), row.high(), row.low(), row.close(), row.volume());
    }

    private void requireAscending(LocalDate before, LocalDate date) throws BadPriceFile {
        if (date.equals(before)) {
            throw new BadPriceFile(line, date + " is there twice");
        }
        if (date.isBefore(before)) {
            throw new BadPriceFile(line, "%s comes after %s: the dates have to ascend".formatted(date, before));
        }
    }
}
