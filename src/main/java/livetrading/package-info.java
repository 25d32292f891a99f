/** Starts the program. */
@NullMarked
package livetrading;

import org.jspecify.annotations.NullMarked;
