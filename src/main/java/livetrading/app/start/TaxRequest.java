package livetrading.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code tax} is asked for.
 *
 * @param data folder of the database; the program's own when empty
 * @param today in New York
 */
record TaxRequest(int year, Optional<Path> data, Mode mode, boolean isCsv, LocalDate today) {

    private static final Set<String> OPTIONS = Set.of("--year", "--data", "--mode", "--format");
    private static final int FIRST_YEAR = 1900;

    /** @throws IllegalArgumentException that says what is wrong with the words */
    static TaxRequest of(List<String> words) {
        WordOptions options = WordOptions.of(words, OPTIONS);
        Mode mode = options.mode().orElse(Mode.LIVE);
        LocalDate today = LocalDate.now(Clock.system(MarketCalendar.NEW_YORK));
        return new TaxRequest(
                year(options.text("--year").orElse(null), mode, today),
                options.text("--data").map(Path::of),
                mode,
                options.oneOf("--format", "table", "table", "csv").equals("csv"),
                today);
    }

    /** The built-in market has a time of its own. */
    private static int year(@Nullable String text, Mode mode, LocalDate today) {
        if (text == null || !text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("--year is missing: a year such as " + today.getYear());
        }
        int year = Integer.parseInt(text);
        if (year < FIRST_YEAR || (year > today.getYear() && mode != Mode.SIMULATED)) {
            throw new IllegalArgumentException("--year %s has not begun, or is too long ago".formatted(text));
        }
        return year;
    }
}
