package livetrading.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import livetrading.indicator.Averages;
import livetrading.indicator.Counts;
import livetrading.indicator.DirectionalMovement;
import livetrading.indicator.Extremes;
import livetrading.indicator.Runs;
import livetrading.indicator.Smoothing;
import livetrading.indicator.Statistics;
import livetrading.indicator.VolumeFlow;
import livetrading.indicator.VolumeWeighted;
import livetrading.indicator.Windows;
import livetrading.market.AverageTrueRange;

/**
 * The functions of the language that look at more than one bar, by TA-Lib's names and definitions where it has them. To
 * add one, add it here and to the reference.
 */
enum Function {
    SMA(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window((x, n) -> Windows.mean(x, 0, n)),
            "The simple moving average",
            Argument.series("series"),
            Argument.bars(1)),
    EMA(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window((x, n) -> Smoothing.ema(x, 0, n)),
            "The exponential moving average with factor 2 / (bars + 1), seeded with the mean of the first bars",
            Argument.series("series"),
            Argument.bars(1)),
    WMA(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window(Averages::weighted),
            "The average with weights that rise from 1 to bars",
            Argument.series("series"),
            Argument.bars(1)),
    RMA(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window(Averages::wilder),
            "Wilder's average with factor 1 / bars, seeded with the mean of the first bars",
            Argument.series("series"),
            Argument.bars(1)),
    RSI(
            Unit.PER_CENT,
            Lookback.BARS,
            Kernel.window(Smoothing::rsi),
            "Wilder's relative strength index",
            Argument.series("series"),
            Argument.bars(2)),
    MACD(
            Unit.ANY,
            Lookback.MACD,
            Macd.LINE,
            "The fast exponential average less the slow one",
            Argument.series("series"),
            Macd.FAST,
            Macd.SLOW,
            Macd.SIGNAL),
    MACD_SIGNAL(
            Unit.ANY,
            Lookback.MACD,
            Macd.SMOOTHED,
            "The exponential average of macd over the bars of signal",
            Argument.series("series"),
            Macd.FAST,
            Macd.SLOW,
            Macd.SIGNAL),
    MACD_HIST(
            Unit.ANY,
            Lookback.MACD,
            Macd.DIFFERENCE,
            "macd less macd_signal",
            Argument.series("series"),
            Macd.FAST,
            Macd.SLOW,
            Macd.SIGNAL),
    ATR(
            Unit.NOT_NEGATIVE,
            Lookback.BARS,
            Kernel.bars(AverageTrueRange::of),
            "Wilder's average true range",
            Argument.bars(1)),
    ADX(
            Unit.PER_CENT,
            numbers -> 2 * (int) numbers[0] - 1,
            Kernel.bars((high, low, close, n) -> new DirectionalMovement(high, low, close, n).strength()),
            "Wilder's average directional index: how strong a trend is, whichever way it goes",
            Argument.bars(2)),
    PLUS_DI(
            Unit.PER_CENT,
            Lookback.BARS,
            Kernel.bars((high, low, close, n) -> new DirectionalMovement(high, low, close, n).plus()),
            "Wilder's directional indicator of rises",
            Argument.bars(2)),
    MINUS_DI(
            Unit.PER_CENT,
            Lookback.BARS,
            Kernel.bars((high, low, close, n) -> new DirectionalMovement(high, low, close, n).minus()),
            "Wilder's directional indicator of falls",
            Argument.bars(2)),
    STOCH_K(
            Unit.PER_CENT,
            numbers -> (int) numbers[0] + (int) numbers[1] - 2,
            Stochastic.K,
            "Where the close lies between the lowest low and the highest high of bars, averaged over slow bars",
            Argument.bars("bars", 1, 5),
            Argument.bars("slow", 1, 3)),
    STOCH_D(
            Unit.PER_CENT,
            numbers -> (int) (numbers[0] + numbers[1] + numbers[2]) - 3,
            Stochastic.D,
            "stoch_k, averaged over signal bars",
            Argument.bars("bars", 1, 5),
            Argument.bars("slow", 1, 3),
            Argument.bars("signal", 1, 3)),
    CCI(
            Unit.ANY,
            Lookback.WINDOW,
            Kernel.typical(Statistics::commodityChannel),
            "Lambert's commodity channel index of the typical price",
            Argument.bars(2)),
    WILLR(
            Unit.BELOW_ZERO,
            Lookback.WINDOW,
            Kernel.bars(Extremes::williams),
            "Williams' per cent R, from -100 at the lowest low to 0 at the highest high",
            Argument.bars(1)),
    MFI(
            Unit.PER_CENT,
            Lookback.BARS,
            (frame, series, numbers) -> VolumeFlow.moneyFlow(
                    frame.column(Series.HIGH),
                    frame.column(Series.LOW),
                    frame.column(Series.CLOSE),
                    frame.column(Series.VOLUME),
                    (int) numbers[0]),
            "The money flow index",
            Argument.bars(2)),
    OBV(
            Unit.ANY,
            Lookback.NOTHING,
            (frame, series, numbers) -> VolumeFlow.onBalance(frame.column(Series.CLOSE), frame.column(Series.VOLUME)),
            "On-balance volume"),
    ROC(
            Unit.ANY,
            Lookback.BARS,
            Kernel.change((now, before) -> before == 0 ? 0 : 100 * (now / before - 1)),
            "The change over so many bars, in per cent; 0 where it was 0",
            Argument.series("series"),
            Argument.bars(1)),
    MOM(
            Unit.ANY,
            Lookback.BARS,
            Kernel.change((now, before) -> now - before),
            "The change over so many bars",
            Argument.series("series"),
            Argument.bars(1)),
    STDDEV(
            Unit.NOT_NEGATIVE,
            Lookback.WINDOW,
            Kernel.window((x, n) -> Windows.deviation(x, 0, n, n)),
            "The population standard deviation",
            Argument.series("series"),
            Argument.bars(2)),
    ZSCORE(
            Unit.ANY,
            Lookback.WINDOW,
            Kernel.window(Statistics::zScore),
            "How many population standard deviations a value is above its average; undefined where nothing moved",
            Argument.series("series"),
            Argument.bars(2)),
    BB_UPPER(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Bands.bollinger(1),
            "The upper Bollinger band: the average plus factor population standard deviations",
            Argument.series("series"),
            Argument.bars("bars", 2, 20),
            Argument.factor(2)),
    BB_MIDDLE(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Bands.bollinger(0),
            "The middle Bollinger band, which is the average",
            Argument.series("series"),
            Argument.bars("bars", 2, 20),
            Argument.factor(2)),
    BB_LOWER(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Bands.bollinger(-1),
            "The lower Bollinger band",
            Argument.series("series"),
            Argument.bars("bars", 2, 20),
            Argument.factor(2)),
    HIGHEST(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window(Windows::highest),
            "The highest of the last bars, this one included",
            Argument.series("series"),
            Argument.bars(1)),
    LOWEST(
            Unit.OF_SERIES,
            Lookback.WINDOW,
            Kernel.window(Windows::lowest),
            "The lowest of the last bars, this one included",
            Argument.series("series"),
            Argument.bars(1)),
    DONCHIAN_UPPER(
            Unit.PRICE,
            Lookback.WINDOW,
            Kernel.bars((high, low, close, n) -> Windows.highest(high, n)),
            "The highest high of the last bars, this one included",
            Argument.bars(1)),
    DONCHIAN_LOWER(
            Unit.PRICE,
            Lookback.WINDOW,
            Kernel.bars((high, low, close, n) -> Windows.lowest(low, n)),
            "The lowest low of the last bars, this one included",
            Argument.bars(1)),
    KELTNER_UPPER(
            Unit.PRICE,
            Lookback.KELTNER,
            Bands.keltner(1),
            "The exponential average of the typical price plus factor average true ranges",
            Argument.bars("bars", 1, 20),
            Argument.factor(2),
            Argument.bars("range", 1, 10)),
    KELTNER_LOWER(
            Unit.PRICE,
            Lookback.KELTNER,
            Bands.keltner(-1),
            "The exponential average of the typical price less factor average true ranges",
            Argument.bars("bars", 1, 20),
            Argument.factor(2),
            Argument.bars("range", 1, 10)),
    SUPERTREND(
            Unit.PRICE,
            Lookback.BARS,
            (frame, series, numbers) -> Extremes.superTrend(
                    frame.column(Series.HIGH),
                    frame.column(Series.LOW),
                    frame.column(Series.CLOSE),
                    (int) numbers[0],
                    numbers[1]),
            "The SuperTrend, below the price in a rising trend and above it in a falling one",
            Argument.bars("bars", 1, 10),
            Argument.factor(3)),
    VWAP(
            Unit.PRICE,
            Lookback.NOTHING,
            Kernel.history(Frame.Own::sessionVwap),
            "The volume-weighted average of the typical price since the session's open"),
    ROLLING_VWAP(
            Unit.PRICE,
            Lookback.WINDOW,
            (frame, series, numbers) ->
                    VolumeWeighted.rolling(frame.column(Series.TYPICAL), frame.column(Series.VOLUME), (int) numbers[0]),
            "The volume-weighted average of the typical price over the last bars",
            Argument.bars(1)),
    RISING(
            Unit.CONDITION,
            Lookback.BARS,
            Kernel.window((x, n) -> Counts.steady(x, n, 1)),
            "Whether each of the last changes was upwards",
            Argument.series("series"),
            Argument.bars(1)),
    FALLING(
            Unit.CONDITION,
            Lookback.BARS,
            Kernel.window((x, n) -> Counts.steady(x, n, -1)),
            "Whether each of the last changes was downwards",
            Argument.series("series"),
            Argument.bars(1)),
    SINCE(
            Unit.NOT_NEGATIVE,
            Lookback.NOTHING,
            (frame, series, numbers) -> Counts.since(series[0]),
            "Bars since the condition held last, 0 where it holds; undefined before it held for the first time",
            Argument.condition()),
    COUNT(
            Unit.NOT_NEGATIVE,
            Lookback.WINDOW,
            Kernel.window(Averages::sum),
            "On how many of the last bars the condition held",
            Argument.condition(),
            Argument.bars(1)),
    SUM(
            Unit.ANY,
            Lookback.WINDOW,
            Kernel.window(Averages::sum),
            "The sum of the last values",
            Argument.series("series"),
            Argument.bars(1)),
    CORRELATION(
            Unit.CORRELATION,
            Lookback.WINDOW,
            (frame, series, numbers) ->
                    Runs.over(series, run -> Statistics.correlation(run[0], run[1], (int) numbers[0])),
            "Pearson's correlation of two series; 0 where one of both is flat",
            Argument.series("series"),
            Argument.series("other"),
            Argument.bars(2)),
    LINREG_SLOPE(
            Unit.ANY,
            Lookback.WINDOW,
            Kernel.window(Statistics::slope),
            "The slope of the least-squares line, per bar",
            Argument.series("series"),
            Argument.bars(2)),
    PERCENTRANK(
            Unit.PER_CENT,
            Lookback.BARS,
            Kernel.window(Statistics::percentRank),
            "How many per cent of the values before are less than this one",
            Argument.series("series"),
            Argument.bars(1)),
    SESSION_OPEN(
            Unit.PRICE,
            Lookback.NOTHING,
            Kernel.history(Frame.Own::sessionOpen),
            "The open of the session's first bar"),
    MINUTES_SINCE_OPEN(
            Unit.NOT_NEGATIVE,
            Lookback.NOTHING,
            Kernel.history(Frame.Own::minutesSinceOpen),
            "Minutes from the session's opening to the close of the bar"),
    DAY_OF_WEEK(Unit.WEEKDAY, Lookback.NOTHING, Kernel.history(Frame.Own::dayOfWeek), "1 for Monday to 5 for Friday");

    /** What the values are. */
    enum Unit {
        ANY(Interval.ANY),
        /** As its series: an average of prices is a price. */
        OF_SERIES(Interval.ANY),
        PRICE(Interval.POSITIVE),
        PER_CENT(new Interval(0, 100)),
        BELOW_ZERO(new Interval(-100, 0)),
        NOT_NEGATIVE(Interval.NOT_NEGATIVE),
        CORRELATION(new Interval(-1, 1)),
        WEEKDAY(new Interval(1, 7)),
        CONDITION(Interval.TRUTH);

        private final Interval interval;

        Unit(Interval interval) {
            this.interval = interval;
        }
    }

    private final Unit unit;
    private final ToIntFunction<double[]> lookback;
    private final Kernel kernel;
    private final String words;
    private final List<Argument> arguments;

    Function(Unit unit, ToIntFunction<double[]> lookback, Kernel kernel, String words, Argument... arguments) {
        this.unit = unit;
        this.lookback = lookback;
        this.kernel = kernel;
        this.words = words;
        this.arguments = List.of(arguments);
    }

    static Optional<Function> of(String name) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(name))
                .findFirst();
    }

    /** For instance {@code rsi}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Argument> arguments() {
        return arguments;
    }

    /** What it is, without a full stop. */
    String words() {
        return words;
    }

    boolean isCondition() {
        return unit == Unit.CONDITION;
    }

    /** Whether it restarts with each session, so that only bars of the history themselves have it. */
    boolean isOfSessions() {
        return this == VWAP || this == SESSION_OPEN || this == MINUTES_SINCE_OPEN || this == DAY_OF_WEEK;
    }

    /** What it can be. */
    Interval interval(Interval ofSeries) {
        return unit == Unit.OF_SERIES && !(this == BB_UPPER || this == BB_LOWER) ? ofSeries : unit.interval;
    }

    boolean isPrice(boolean ofPrice) {
        return unit == Unit.PRICE || (unit == Unit.OF_SERIES && ofPrice);
    }

    /** Whether the series may be left out and is the close then. */
    boolean closeMayBeLeftOut() {
        return !arguments.isEmpty()
                && arguments.getFirst().type() == Argument.Type.SERIES
                && arguments.stream().filter(argument -> !argument.isNumber()).count() == 1;
    }

    /**
     * The first bar on which it is defined where its series are defined on all.
     *
     * @throws IllegalArgumentException when the numbers contradict each other
     */
    int lookback(double[] numbers) {
        return lookback.applyAsInt(numbers);
    }

    double[] values(Frame frame, double[][] series, double[] numbers) {
        return kernel.values(frame, series, numbers);
    }

    /** How it is written, for instance {@code rsi(series, bars)}. */
    String form() {
        if (arguments.isEmpty()) {
            return word();
        }
        var form = new StringBuilder(word()).append('(');
        for (Argument argument : arguments) {
            form.append(form.charAt(form.length() - 1) == '(' ? "" : ", ").append(argument.name());
            if (argument.isOptional()) {
                form.append(" = ").append(TermText.number(argument.standard()));
            }
        }
        return form.append(')').toString();
    }
}
