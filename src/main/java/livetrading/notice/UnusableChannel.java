package livetrading.notice;

import livetrading.ledger.Alert;

/** A channel whose settings cannot be read. Its alerts wait until it is mended, and each says what is wrong. */
record UnusableChannel(String name, String describe, String why) implements Channel {

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        throw new DeliveryException(why);
    }
}
