package livetrading.notice;

import java.time.Duration;
import java.util.Optional;

/**
 * How a provider is asked at once what became of a message.
 *
 * @param asks how often at most
 * @param between the time before each
 */
record Patience(int asks, Duration between) {

    static final Patience USUAL = new Patience(6, Duration.ofSeconds(2));

    /** A question to a provider. */
    @FunctionalInterface
    interface Question {

        Optional<Word> ask() throws DeliveryException;
    }

    /**
     * What it says first; empty when it says nothing in time, or the program stops meanwhile.
     *
     * @throws DeliveryException when it says that the message does not arrive
     */
    Optional<Word> first(Question question) throws DeliveryException {
        Optional<Word> word = Optional.empty();
        for (int i = 0; i < asks && word.isEmpty() && pause(); i++) {
            word = question.ask();
        }
        return word;
    }

    private boolean pause() {
        try {
            Thread.sleep(between);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
