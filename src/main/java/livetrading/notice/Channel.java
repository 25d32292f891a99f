package livetrading.notice;

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
     * @return what the provider says became of it, in words
     * @throws DeliveryException when nobody can be sure that it arrived
     */
    String deliver(Alert alert) throws DeliveryException;
}
