package livetrading.app.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livetrading.portfolio.Mode;

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
        WordOptions options = WordOptions.of(words, OPTIONS);
        return new ReplayRequest(
                options.date("--day")
                        .orElseThrow(() -> new IllegalArgumentException("--day is missing: a date such as 2026-03-03")),
                options.text("--data").map(Path::of),
                options.mode().map(Mode::name),
                options.text("--ticker").map(ticker -> ticker.toUpperCase(Locale.ROOT)),
                options.oneOf("--format", "table", "table", "json").equals("json"));
    }
}
