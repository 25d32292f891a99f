package livetrading.market.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which column of a price file is which. Knows our own form, Yahoo's ({@code Adj Close}) and both of Stooq's
 * ({@code <DATE>}, {@code <VOL>}); upper and lower case, blanks and quotes do not matter, columns of other names are
 * left alone.
 */
final class PriceFileHeader {

    private static final List<String> REQUIRED = List.of("Date", "Open", "High", "Low", "Close", "Volume");
    private static final Set<String> KNOWN =
            Set.of("date", "open", "high", "low", "close", "volume", "adjclose", "per", "time");
    private static final String FORM = "Date,Open,High,Low,Close[,AdjClose],Volume";

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    PriceFileHeader(int line, String[] cells, Reading reading) throws BadPriceFile {
        width = cells.length;
        Optional<String> twice = Optional.empty();
        for (int i = 0; i < cells.length; i++) {
            String name = normal(cells[i]);
            if (columns.put(name, i) != null && KNOWN.contains(name)) {
                twice = Optional.of(cells[i]);
            }
        }
        requireAll(line);
        if (reading == Reading.ADJUSTED && index("AdjClose").isEmpty()) {
            throw new BadPriceFile(line, "the header has no column AdjClose to adjust the prices by");
        }
        if (twice.isPresent()) {
            throw new BadPriceFile(line, "the header has the column '" + twice.get() + "' twice");
        }
    }

    private void requireAll(int line) throws BadPriceFile {
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeIf(name -> columns.containsKey(normal(name)));
        if (!missing.isEmpty()) {
            throw new BadPriceFile(
                    line, "the header has no column %s; it has to be %s".formatted(String.join(", ", missing), FORM));
        }
    }

    private static String normal(String cell) {
        String letters = cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.equals("vol") ? "volume" : letters;
    }

    /** How many cells each line has to have. */
    int width() {
        return width;
    }

    /** The index of a column, which has to be a required one. */
    int required(String name) {
        return index(name).orElseThrow();
    }

    OptionalInt index(String name) {
        Integer found = columns.get(normal(name));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
