package livetrading.standin.http;

import java.time.Duration;
import java.time.Instant;
import livetrading.standin.core.Terms;

/** Counts the requests of a minute for one part of the interface. Only used in one's turn on the broker. */
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Terms terms;
    private Instant began = Instant.EPOCH;
    private int requests;

    /** What the headers say, and whether the request is one too many. */
    record Reading(int limit, int remaining, Instant reset, boolean exceeded) {}

    RateLimit(Terms terms) {
        this.terms = terms;
    }

    Reading count(Instant now) {
        if (!began.plus(MINUTE).isAfter(now) || now.isBefore(began)) {
            began = now;
            requests = 0;
        }
        requests++;
        int limit = terms.enforcedRate().orElse(Terms.DOCUMENTED_RATE);
        boolean exceeded = terms.enforcedRate().isPresent() && requests > limit;
        return new Reading(limit, Math.max(limit - requests, 0), began.plus(MINUTE), exceeded);
    }
}
