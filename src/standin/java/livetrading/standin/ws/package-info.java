/** The broker's two streams: what happens to orders, and market data. */
@NullMarked
package livetrading.standin.ws;

import org.jspecify.annotations.NullMarked;
