/**
 * Tells people what they should know of while they are not looking: halts, alarms, differences from the broker's records.
 * It reads the events that the engine writes, on a thread of its own, so that trading never waits for a mail server.
 */
@NullMarked
package livetrading.notice;

import org.jspecify.annotations.NullMarked;
