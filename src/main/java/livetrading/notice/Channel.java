package livetrading.notice;

import livetrading.ledger.Alert;

/** A way to reach somebody. */
public sealed interface Channel permits Email, Webhook {

    /** By which alerts remember their channel. */
    String name();

    /** Where it leads, without anything secret, for instance {@code e-mail to ops@example.org}. */
    String describe();

    /** @throws DeliveryException when nobody can be sure that it arrived */
    void deliver(Alert alert) throws DeliveryException;
}
