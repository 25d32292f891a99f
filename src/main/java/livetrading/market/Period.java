package livetrading.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A stretch of time that several bars make one bar of, by the exchange's calendar. */
public enum Period {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /** For example {@code week}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Period> of(String word) {
        return Arrays.stream(values())
                .filter(period -> period.word().equals(word))
                .findFirst();
    }

    /** Whether a period is made of several bars of a timeframe. */
    public boolean isLongerThan(Timeframe timeframe) {
        return switch (this) {
            case HOUR -> timeframe.length().compareTo(Timeframe.HOUR_1.length()) < 0;
            case DAY -> !timeframe.isDaily();
            case WEEK, MONTH -> true;
        };
    }
}
