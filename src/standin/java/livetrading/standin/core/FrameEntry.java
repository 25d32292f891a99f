package livetrading.standin.core;

import java.time.Instant;

/**
 * A message on a stream.
 *
 * @param stream its path
 * @param connection numbers the connections of all streams
 * @param sent by the broker; otherwise it was received
 * @param text as JSON, keys left out
 */
public record FrameEntry(Instant at, String stream, int connection, boolean sent, String text) {}
