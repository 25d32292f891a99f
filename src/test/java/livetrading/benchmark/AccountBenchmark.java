package livetrading.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountSettings;
import livetrading.account.EvaluationRules;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.strategy.StrategyCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The back-test of a whole account with the default settings, every ticker evaluated anew each year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class AccountBenchmark {

    static final int FEW = 10;
    static final int MANY = 100;

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);

    private final Map<Ticker, Bars> few = inSessions(FEW);
    private final Map<Ticker, Bars> many = inSessions(MANY);
    private final RuleList rules = ten();

    /** A watch list with a bar for each session. */
    private static Map<Ticker, Bars> inSessions(int tickers) {
        long[] times = new long[BenchmarkPrices.BARS];
        LocalDate date = FIRST;
        for (int i = 0; i < times.length; i++) {
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
        }
        var list = new TreeMap<Ticker, Bars>();
        BenchmarkPrices.watchList(tickers, BenchmarkPrices.BARS)
                .forEach((ticker, bars) -> list.put(
                        ticker,
                        new Bars(
                                ticker,
                                Timeframe.DAY_1,
                                times,
                                bars.open(),
                                bars.high(),
                                bars.low(),
                                bars.close(),
                                bars.volume())));
        return list;
    }

    @Benchmark
    public AccountOutcome tenTickers() throws InterruptedException {
        return play(few, 1, RuleList.NONE);
    }

    @Benchmark
    public AccountOutcome tenTickersWithRules() throws InterruptedException {
        return play(few, 1, rules);
    }

    @Benchmark
    public AccountOutcome hundredTickers() throws InterruptedException {
        return play(many, 2, RuleList.NONE);
    }

    private static RuleList ten() {
        var reader = new RuleReader(RuleType.all());
        Stream.of(
                        "stop-loss",
                        "atr-stop",
                        "trailing-stop",
                        "take-profit",
                        "time-stop",
                        "cooldown",
                        "loss-streak",
                        "volatility-size",
                        "drawdown",
                        "correlation")
                .forEach(reader::line);
        return reader.rules();
    }

    private static AccountOutcome play(Map<Ticker, Bars> prices, int threads, RuleList rules)
            throws InterruptedException {
        var capital = new BigDecimal("100000");
        var evaluation = new EvaluationRules(
                Competitors.withDefaults(StrategyCatalog.BUILT_IN),
                Metric.SHARPE,
                0.1,
                SelectionCriteria.STANDARD,
                EvaluationRules.measuredWith(capital, new Costs(0, 0.0005), false, rules),
                365,
                365,
                Timeframe.DAY_1);
        var settings = new AccountSettings(
                List.copyOf(prices.keySet()),
                capital,
                evaluation,
                new RiskLimits(new BigDecimal("0.02"), 5, false, new BigDecimal("0.0005")));
        return new AccountBacktest(settings, prices)
                .run(Optional.empty(), Optional.empty(), threads, (session, done, all) -> {});
    }
}
