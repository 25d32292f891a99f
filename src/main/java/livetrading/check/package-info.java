/**
 * What a strategy of a user has to stand before it is saved or loaded. {@link livetrading.check.StrategyChecks} plays it
 * on given and on made-up prices and says in a {@link livetrading.check.CheckReport} what it found. The strategy may be
 * foreign code: it is asked on threads of its own, which are given up when it does not answer.
 */
@NullMarked
package livetrading.check;

import org.jspecify.annotations.NullMarked;
