/** How the broker writes: its JSON, and the same in MessagePack. */
@NullMarked
package livetrading.standin.wire;

import org.jspecify.annotations.NullMarked;
