package livetrading.alpaca;

import java.time.Instant;
import java.util.Optional;

/**
 * What is left of the calls that the broker takes in a minute.
 *
 * @param left calls that can be made at once
 * @param perMinute how many there are in all; each comes back a minute after it was made
 * @param reserved how many of them are kept for sending and cancelling orders
 * @param closedUntil until when the broker has asked to be left alone, if it has
 */
public record RateUse(int left, int perMinute, int reserved, Optional<Instant> closedUntil) {}
