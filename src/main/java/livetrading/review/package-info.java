/** Looks back at what happened: live trading against its back-test, equity curves, replays of strategies. */
@NullMarked
package livetrading.review;

import org.jspecify.annotations.NullMarked;
