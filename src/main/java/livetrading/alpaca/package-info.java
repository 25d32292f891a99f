/**
 * Speaks Alpaca: trading, market data and the stream of order updates. Its interface to the other packages is in our
 * own terms.
 */
@NullMarked
package livetrading.alpaca;

import org.jspecify.annotations.NullMarked;
