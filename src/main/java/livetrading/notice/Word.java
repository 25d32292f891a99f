package livetrading.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;

/**
 * What a provider says became of a message that it has taken.
 *
 * @param receipt by which it can be asked later; empty when it says no more
 * @param text in words
 */
public record Word(AlertWord state, Optional<String> receipt, String text) {

    /** How long after it has taken a message it is asked first; each later time it is left alone twice as long. */
    static final Duration FIRST_ASK = Duration.ofSeconds(30);

    /** It says no more than that it has it. */
    static Word taken(String text) {
        return new Word(AlertWord.TAKEN, Optional.empty(), text);
    }

    /** It can be asked later. */
    static Word taken(String receipt, String text) {
        return new Word(AlertWord.TAKEN, Optional.of(receipt), text);
    }

    static Word last(AlertWord state, String text) {
        return new Word(state, Optional.empty(), text);
    }

    /** Writes down that it was taken, and what became of it. */
    void note(Alert alert, Instant now) {
        alert.arrived(now);
        receipt.ifPresentOrElse(id -> alert.follow(id, now.plus(FIRST_ASK)), () -> alert.said(state));
    }
}
