/**
 * How an account has done over any period: returns with deposits and withdrawals taken out, risk, drawdowns, and the
 * comparison with a benchmark. Definitions are empyrical's where it has one; an undefined figure is absent.
 */
@NullMarked
package livetrading.performance;

import org.jspecify.annotations.NullMarked;
