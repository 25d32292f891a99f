/** The comparison of all strategies, for all tickers ({@code StrategiesView}) and for one ({@code TickerView}). */
@NullMarked
package livetrading.ui.strategies;

import org.jspecify.annotations.NullMarked;
