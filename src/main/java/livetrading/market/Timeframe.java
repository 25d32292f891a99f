package livetrading.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much time one bar covers, the shortest first. */
public enum Timeframe {
    MINUTE_1("1Min", Duration.ofMinutes(1), 390),
    MINUTE_5("5Min", Duration.ofMinutes(5), 78),
    MINUTE_15("15Min", Duration.ofMinutes(15), 26),
    HOUR_1("1Hour", Duration.ofHours(1), 7),
    DAY_1("1Day", Duration.ofDays(1), 1);

    private final String code;
    private final Duration length;
    private final int barsPerSession;

    Timeframe(String code, Duration length, int barsPerSession) {
        this.code = code;
        this.length = length;
        this.barsPerSession = barsPerSession;
    }

    /** The name used in the database and on the command line, for example {@code 15Min}. */
    public String code() {
        return code;
    }

    public Duration length() {
        return length;
    }

    /** Whether bars of it can be made of bars of another one. */
    public boolean isLongerThan(Timeframe other) {
        return compareTo(other) > 0;
    }

    public boolean isDaily() {
        return this == DAY_1;
    }

    /** Bars in a full regular session. */
    public int barsPerSession() {
        return barsPerSession;
    }

    /** How many bars of a shorter timeframe one of it is made of, at most. */
    public int barsOf(Timeframe shorter) {
        return isDaily() ? shorter.barsPerSession : (int) length.dividedBy(shorter.length);
    }

    /** Bars in a full regular session times 252 sessions; {@link Annualisation} knows what a series really has. */
    public int barsPerYear() {
        return barsPerSession * Annualisation.SESSIONS_PER_YEAR;
    }

    /**
     * Those of a list of codes, the shortest first and each once.
     *
     * @param codes separated by commas, for example {@code 15Min,1Hour}; what is no code is left out
     */
    public static List<Timeframe> all(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> of(code.strip()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static Optional<Timeframe> of(String code) {
        return Arrays.stream(values()).filter(frame -> frame.code.equals(code)).findFirst();
    }
}
