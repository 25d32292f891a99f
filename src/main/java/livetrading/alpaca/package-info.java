/** Speaks Alpaca: trading, market data and the stream of order updates. What it says outside is in our own terms. */
@NullMarked
package livetrading.alpaca;

import org.jspecify.annotations.NullMarked;
