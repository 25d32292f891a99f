package livetrading.plugin;

import java.util.List;
import java.util.function.IntFunction;
import livetrading.market.Bars;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/**
 * A strategy of ta4j as one of ours: long from the bar on which its entry rule is satisfied to the one on which its exit
 * rule is, out otherwise.
 *
 * <p>The rules are made over a series without bars, which get into it one at a time, as they do when the program trades: a
 * rule is asked about the last bar that there is and cannot see a later one. Its unstable bars are the warm-up. What was
 * decided on a bar stands in the trading record with the open of the next one.
 */
public final class Ta4jStrategy implements Strategy {

    private final String id;
    private final String name;
    private final List<Parameter> parameters;
    private final Rules rules;

    /** Makes the rules of a strategy. */
    @FunctionalInterface
    public interface Rules {

        /**
         * The strategy over a series, for certain parameters.
         *
         * @param series without bars as yet, whose numbers are {@link org.ta4j.core.num.DoubleNum}
         * @return a strategy that buys first, with its unstable bars set
         * @throws IllegalArgumentException when the parameters contradict each other
         */
        org.ta4j.core.Strategy over(BarSeries series, Parameters parameters);
    }

    /**
     * @param id of letters from a to z, digits and hyphens
     * @param name as people read it
     * @param parameters what can be set, in the order in which it is shown; may be empty
     */
    public Ta4jStrategy(String id, String name, List<Parameter> parameters, Rules rules) {
        this.id = id;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.rules = rules;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int warmUp(Parameters values) {
        return Math.max(0, rules(emptySeries(), values).getUnstableBars());
    }

    @Override
    public Signals signals(History history, Parameters values) {
        Bars bars = history.bars();
        BarSeries series = emptySeries();
        org.ta4j.core.Strategy strategy = rules(series, values);
        int warmUp = Math.max(0, strategy.getUnstableBars());
        boolean[] stances = stances(bars, series, strategy);
        return new Signals(
                stances,
                List.of(),
                new Explanation(
                        bars,
                        stances,
                        warmUp,
                        Math.min(warmUp, bars.size()),
                        always("its entry rule is satisfied"),
                        always("its exit rule is not satisfied"),
                        always("its exit rule is satisfied"),
                        always("its entry rule is not satisfied")));
    }

    private static IntFunction<String> always(String words) {
        return bar -> words;
    }

    private org.ta4j.core.Strategy rules(BarSeries series, Parameters values) {
        org.ta4j.core.Strategy strategy = rules.over(series, values);
        if (strategy.getStartingType() != TradeType.BUY) {
            throw new IllegalArgumentException(name + " sells short, which the program never does");
        }
        return strategy;
    }

    private static boolean[] stances(Bars bars, BarSeries series, org.ta4j.core.Strategy strategy) {
        TradingRecord record = new BaseTradingRecord();
        Num share = series.numFactory().one();
        boolean[] stances = new boolean[bars.size()];
        boolean isLong = false;
        for (int bar = 0; bar < stances.length; bar++) {
            add(series, bars, bar);
            if (isLong == record.isClosed()) {
                record.operate(bar, series.getBar(bar).getOpenPrice(), share);
            }
            isLong = isLong ? !strategy.shouldExit(bar, record) : strategy.shouldEnter(bar, record);
            stances[bar] = isLong;
        }
        return stances;
    }

    private static BarSeries emptySeries() {
        return new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
    }

    private static void add(BarSeries series, Bars bars, int bar) {
        series.barBuilder()
                .timePeriod(bars.timeframe().length())
                .endTime(bars.time(bar).plus(bars.timeframe().length()))
                .openPrice(bars.open()[bar])
                .highPrice(bars.high()[bar])
                .lowPrice(bars.low()[bar])
                .closePrice(bars.close()[bar])
                .volume(bars.volume()[bar])
                .add();
    }
}
