package livetrading.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the log who signs in and who does not; never the name that was typed, which may be a password in the wrong
 * field. Whoever tries for hours fills no disk: of each outcome there are a few lines in a while, and then a number.
 */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int LINES = 10;

    private final Clock clock;
    private final Map<Outcome, Tally> tallies = new EnumMap<>(Outcome.class);

    /** What came of it. */
    enum Outcome {
        SIGNED_IN("Signed in"),
        WRONG("A sign-in with a wrong user or password"),
        HAS_TO_WAIT("A sign-in that had to wait after too many wrong passwords"),
        SIGNED_OUT("Signed out"),
        WRONG_TOKEN("A request with a wrong token for metrics"),
        TOKEN_HAS_TO_WAIT("A request that had to wait after too many wrong tokens for metrics");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private record Tally(Instant begun, int count) {}

    SignInLog(Clock clock) {
        this.clock = clock;
    }

    /** @param address of the browser, as the connection says */
    synchronized void note(Outcome outcome, String address) {
        Instant now = clock.instant();
        Tally before = tallies.getOrDefault(outcome, new Tally(now, 0));
        if (now.isAfter(before.begun.plus(WHILE))) {
            sayWhatWasLeftOut(outcome, before);
            before = new Tally(now, 0);
        }
        tallies.put(outcome, new Tally(before.begun, before.count + 1));
        if (before.count < LINES) {
            LOG.info("{}, from {}", outcome.words, address);
        } else if (before.count == LINES) {
            LOG.info("{}, from {}; more of them are counted only", outcome.words, address);
        }
    }

    private static void sayWhatWasLeftOut(Outcome outcome, Tally tally) {
        int left = tally.count - LINES - 1;
        if (left > 0) {
            LOG.info("{}: {} more since {}", outcome.words, left, tally.begun);
        }
    }
}
