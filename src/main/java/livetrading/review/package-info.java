/** What happened, seen afterwards: live trading against its back-test, curves, and strategies played again. */
@NullMarked
package livetrading.review;

import org.jspecify.annotations.NullMarked;
