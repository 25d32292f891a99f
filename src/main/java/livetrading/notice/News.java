package livetrading.notice;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.AlertKind;

/**
 * Something that people may want to be told of.
 *
 * @param at by the machine's clock
 * @param ticker empty when it is about none
 * @param cause by which it is told once for a while; empty when each is news of its own, as trades are
 * @param standing whether it lasts until its cause is said to be over
 * @param line in words
 */
record News(
        AlertKind kind, Instant at, Optional<String> ticker, Optional<String> cause, boolean standing, String line) {

    static News of(AlertKind kind, Instant at, String ticker, String line) {
        return new News(kind, at, Optional.of(ticker).filter(name -> !name.isEmpty()), Optional.empty(), false, line);
    }

    /** Not told again soon. */
    News once(String key) {
        return new News(kind, at, ticker, Optional.of(key), false, line);
    }

    /** Not told again soon, but told again by itself until it is over. */
    News until(String key) {
        return new News(kind, at, ticker, Optional.of(key), true, line);
    }
}
