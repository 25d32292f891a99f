package livetrading.command;

import java.util.concurrent.TimeUnit;

/** How long something still takes, in words. */
final class TimeLeft {

    private static final int SECONDS_IN_SECONDS = 100;

    private TimeLeft() {}

    /** For instance {@code 9 s}, and {@code 4 min} where seconds would say too much. */
    static String words(double nanos) {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds((long) nanos));
        return seconds <= SECONDS_IN_SECONDS ? seconds + " s" : TimeUnit.SECONDS.toMinutes(seconds) + " min";
    }
}
