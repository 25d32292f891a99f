package livetrading.notice;

import java.util.Optional;
import livetrading.ledger.Alert;

/** A way to reach somebody. */
public sealed interface Channel permits Email, Sms, Ntfy, Pushover, Telegram, Discord, Slack, Webhook, UnusableChannel {

    /** By which alerts remember their channel. */
    String name();

    /** Where it leads, without anything secret, for instance {@code e-mail to ops@example.org}. */
    String describe();

    /**
     * Hands it over; for some providers that includes half a minute of asking what became of it.
     *
     * @return what the provider says became of it
     * @throws DeliveryException when it was not taken, or is known not to arrive
     */
    Word deliver(Alert alert) throws DeliveryException;

    /**
     * Asks once what became of a message that was taken earlier.
     *
     * @param receipt by which the provider knows it
     * @return empty when that is not known yet, or nobody answers
     * @throws DeliveryException when it is known not to arrive
     */
    default Optional<Word> ask(String receipt) throws DeliveryException {
        return Optional.empty();
    }
}
