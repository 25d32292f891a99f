package livetrading.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import livetrading.Ta4jSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.AnalysisCriterion;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.criteria.SharpeRatioCriterion;
import org.ta4j.core.criteria.drawdown.MaximumDrawdownCriterion;
import org.ta4j.core.criteria.pnl.NetReturnCriterion;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/** The same crossings by ta4j, with its faster numbers, on the same bars. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Ta4jBenchmark {

    private static final int FAST = 20;
    private static final int SLOW = 50;

    private final List<AnalysisCriterion> criteria =
            List.of(new NetReturnCriterion(), new MaximumDrawdownCriterion(), new SharpeRatioCriterion());
    private final BarSeries series = Ta4jSeries.of(BenchmarkPrices.google());

    /** One pair of averages with three criteria: return, drawdown and Sharpe ratio. */
    @Benchmark
    public List<Num> smaCross() {
        var close = new ClosePriceIndicator(series);
        TradingRecord trades = trades(new SMAIndicator(close, FAST), new SMAIndicator(close, SLOW));
        return criteria.stream()
                .map(criterion -> criterion.calculate(series, trades))
                .toList();
    }

    /** Every pair of a hundred window lengths, the averages shared, without any criterion. */
    @Benchmark
    public int smaPairs() {
        var close = new ClosePriceIndicator(series);
        var averages = new ArrayList<SMAIndicator>();
        for (int i = 0; i < StrategyBenchmark.WINDOWS; i++) {
            averages.add(new SMAIndicator(close, i + 2));
        }
        int positions = 0;
        for (int fast = 0; fast < averages.size(); fast++) {
            for (int slow = fast + 1; slow < averages.size(); slow++) {
                positions += trades(averages.get(fast), averages.get(slow)).getPositionCount();
            }
        }
        return positions;
    }

    private TradingRecord trades(SMAIndicator fast, SMAIndicator slow) {
        var strategy =
                new BaseStrategy(new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow));
        return new BarSeriesManager(series, new TradeOnNextOpenModel()).run(strategy);
    }
}
