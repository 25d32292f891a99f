/**
 * Strategies that choose among others by what these earned before: the same strategy with other parameters, or other
 * strategies. The choice is part of the strategy, made again at steps that are counted from the first bar, so that it
 * needs no more than the bars to be made again.
 */
@NullMarked
package livetrading.tuning;

import org.jspecify.annotations.NullMarked;
