/** The built-in market: recorded or generated prices replayed on a stepped clock. */
@NullMarked
package livetrading.simulated;

import org.jspecify.annotations.NullMarked;
