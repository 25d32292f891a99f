/**
 * What competes for a ticker beside the plain strategies: the same ones on longer bars, with tuned parameters, and only
 * where a longer period confirms them. A candidate's id says all of it, so that what it opened is led to its exit by the
 * same.
 */
@NullMarked
package livetrading.candidate;

import org.jspecify.annotations.NullMarked;
