package livetrading.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, String> values = values(words);
        LocalDate today = LocalDate.now(Clock.system(MarketCalendar.NEW_YORK));
        String format = values.getOrDefault("--format", "table");
        if (!Set.of("table", "csv").contains(format)) {
            throw new IllegalArgumentException("--format is table or csv, not " + format);
        }
        return new TaxRequest(
                year(values.get("--year"), today),
                Optional.ofNullable(values.get("--data")).map(Path::of),
                mode(values.getOrDefault("--mode", "live")),
                format.equals("csv"),
                today);
    }

    private static Map<String, String> values(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException("there is no option '%s'".formatted(option));
            }
            if (i + 1 == words.size() || values.put(option, words.get(i + 1)) != null) {
                throw new IllegalArgumentException(option + " has one value, once");
            }
        }
        return values;
    }

    private static int year(@Nullable String text, LocalDate today) {
        if (text == null || !text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("--year is missing: a year such as " + today.getYear());
        }
        int year = Integer.parseInt(text);
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new IllegalArgumentException("--year %s has not begun, or is too long ago".formatted(text));
        }
        return year;
    }

    private static Mode mode(String text) {
        try {
            return Mode.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--mode is live, paper or simulated, not " + text, e);
        }
    }
}
