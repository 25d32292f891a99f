package livetrading.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the bars. */
enum Series {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME,
    /** A third of high, low and close. */
    TYPICAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Series> of(String word) {
        return Arrays.stream(values())
                .filter(series -> series.word().equals(word))
                .findFirst();
    }
}
