package livetrading.app.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code replay} is asked for.
 *
 * @param day of the market, in New York
 * @param data folder of the database; the program's own when empty
 * @param mode as it is stored; empty for all
 */
record ReplayRequest(
        LocalDate day, Optional<Path> data, Optional<String> mode, Optional<String> ticker, boolean isJson) {

    private static final Set<String> OPTIONS = Set.of("--day", "--data", "--mode", "--ticker", "--format");

    /** @throws IllegalArgumentException that says what is wrong with the words */
    static ReplayRequest of(List<String> words) {
        Map<String, String> values = values(words);
        String format = values.getOrDefault("--format", "table");
        if (!Set.of("table", "json").contains(format)) {
            throw new IllegalArgumentException("--format is table or json, not " + format);
        }
        return new ReplayRequest(
                day(values.get("--day")),
                Optional.ofNullable(values.get("--data")).map(Path::of),
                Optional.ofNullable(values.get("--mode")).map(ReplayRequest::mode),
                Optional.ofNullable(values.get("--ticker")).map(ticker -> ticker.toUpperCase(Locale.ROOT)),
                format.equals("json"));
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

    private static LocalDate day(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("--day is missing: a date such as 2026-03-03");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--day is a date such as 2026-03-03, not " + text, e);
        }
    }

    private static String mode(String text) {
        try {
            return Mode.valueOf(text.toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--mode is live, paper or simulated, not " + text, e);
        }
    }
}
