/** Plays signals over bars with costs and measures the result. */
@NullMarked
package livetrading.backtest;

import org.jspecify.annotations.NullMarked;
