/** The trading cycle and its control. */
@NullMarked
package livetrading.engine;

import org.jspecify.annotations.NullMarked;
