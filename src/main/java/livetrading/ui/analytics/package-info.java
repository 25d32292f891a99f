/** Returns, drawdown, profit by strategy and ticker, and live trading against its back-test. */
@NullMarked
package livetrading.ui.analytics;

import org.jspecify.annotations.NullMarked;
