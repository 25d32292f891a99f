/**
 * Tells people what they should know of while they are not looking: halts, alarms, trades, what rules did.
 * It reads the rows that the engine writes, on a thread of its own, so that trading never waits for a mail server. A cursor
 * for each channel and table says how far they are told; it moves in the transaction that writes the alerts.
 */
@NullMarked
package livetrading.notice;

import org.jspecify.annotations.NullMarked;
