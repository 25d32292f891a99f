/**
 * Says for every bar whether to be in or out of the market. {@link livetrading.strategy.Strategy} is a pure function of
 * bars, {@link livetrading.strategy.StrategyCatalog} lists the eleven. The rules ({@code SmaCrossover}, {@code
 * RsiLevels}, {@code MacdCrossover}, {@code BollingerBands}, {@code Momentum}, {@code MeanReversion}, {@code Breakout},
 * {@code Vwap}) stand on {@code Indicators}; pairs trading on {@code Partners}, {@code PairScreen} and {@code
 * Cointegration}; {@code MachineLearning} and {@code AdaptiveMachineLearning} on {@code Features}, {@code WalkForward}
 * and {@code Hedge}. {@code ...Wording} and {@code Explanation} give the reasons of their signals.
 */
@NullMarked
package livetrading.strategy;

import org.jspecify.annotations.NullMarked;
