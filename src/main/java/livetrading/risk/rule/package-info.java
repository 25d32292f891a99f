/** Rules that end positions before their strategies do, keep tickers out, and make positions smaller. */
@NullMarked
package livetrading.risk.rule;

import org.jspecify.annotations.NullMarked;
