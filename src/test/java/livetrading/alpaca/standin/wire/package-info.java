/** How the broker writes: its JSON, and the same in MessagePack. */
@NullMarked
package livetrading.alpaca.standin.wire;

import org.jspecify.annotations.NullMarked;
