package livetrading.notice;

import java.time.Duration;

/**
 * How a provider is asked what became of a message.
 *
 * @param asks how often at most
 * @param between the time before each
 */
record Patience(int asks, Duration between) {

    static final Patience USUAL = new Patience(6, Duration.ofSeconds(2));

    /** @throws DeliveryException when the program stops meanwhile */
    void pause() throws DeliveryException {
        try {
            Thread.sleep(between);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("the program is stopping", e);
        }
    }
}
