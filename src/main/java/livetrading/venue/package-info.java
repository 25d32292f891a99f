/** Where each mode trades: the built-in market or Alpaca, when a check is due there, and what stands in the way. */
@NullMarked
package livetrading.venue;

import org.jspecify.annotations.NullMarked;
