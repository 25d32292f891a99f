package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.account.AccountResult;
import livetrading.backtest.Metrics;
import livetrading.engine.AccountParity;
import livetrading.engine.Machine;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.selection.Competitors;
import livetrading.selection.PeerPool;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A watch list that is longer than the pool of peers. Only one ticker can be evaluated. It reverts to two others: to one
 * that is drawn into the pool, and more closely to one that is not. The rest of the list have too few bars to be partners.
 */
class LongWatchListTest {

    private static final int BARS = 900;
    private static final int SESSIONS = 8;
    private static final List<String> PEER_STRATEGIES = StrategyCatalog.BUILT_IN.all().stream()
            .filter(Strategy::usesPeers)
            .map(Strategy::id)
            .toList();
    private static final List<Ticker> LIST = IntStream.range(0, PeerPool.MOST + 20)
            .mapToObj(i -> Ticker.of("" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X"))
            .toList();

    private static final List<Ticker> POOL = PeerPool.of(LIST, Competitors.withDefaults(StrategyCatalog.BUILT_IN));
    private static final Ticker DRAWN = POOL.getLast();
    private static final Ticker NOT_DRAWN =
            LIST.stream().filter(one -> !POOL.contains(one)).findFirst().orElseThrow();
    private static final Ticker EVALUATED = POOL.get(10);

    @TempDir
    Path data;

    @TempDir
    Path known;

    @BeforeEach
    void prices() throws IOException {
        var random = new Random(122);
        double[] common = walk(random, 0.015);
        double[] near = reverting(random, 0.03);
        double[] far = reverting(random, 0.02);
        for (Ticker ticker : LIST) {
            write(ticker, walk(random, 0.01), BARS - 200);
        }
        write(NOT_DRAWN, common, 0);
        write(DRAWN, sum(common, far), 0);
        write(EVALUATED, sum(common, near), 0);
    }

    @Test
    void f122_liveBacktestAndCommandLineCompareWithTheSamePeers() throws Exception {
        try (var machine = new Machine(data)) {
            machine.database()
                    .update(
                            "UPDATE trading_config SET tickers = ?, minimum_trades = 1, beat_buy_and_hold = 0,"
                                    + " fractional_shares = 1",
                            String.join(",", LIST.stream().map(Ticker::symbol).toList()));
            machine.start();
            machine.sessions(1);
            Map<String, OptionalDouble> live = live(machine);
            copyUntilTheEvaluation(machine);

            assertThat(live).isEqualTo(onTheCommandLine(PeerPool.MOST)).isNotEqualTo(onTheCommandLine(LIST.size()));

            machine.sessions(SESSIONS);
            AccountResult backtest = AccountParity.assertThatItHolds(machine);
            assertThat(backtest.trades())
                    .as("trades that come of a comparison with the partner")
                    .anySatisfy(trade -> assertThat(trade.entryReason()).contains("Pairs Trading"));
        }
    }

    /** The Sharpe ratios of the strategies that look at peers. */
    private static Map<String, OptionalDouble> live(Machine machine) {
        var ratios = new TreeMap<String, OptionalDouble>();
        machine.database()
                .query(
                        "SELECT ticker, strategy, sharpe_ratio FROM strategy_evaluations WHERE strategy IN (%s)"
                                .formatted(String.join(
                                        ",",
                                        PEER_STRATEGIES.stream()
                                                .map("'%s'"::formatted)
                                                .toList())),
                        row -> {
                            double ratio = row.getDouble(3);
                            boolean isUndefined = row.wasNull();
                            ratios.put(
                                    row.getString(1) + " " + row.getString(2),
                                    isUndefined ? OptionalDouble.empty() : OptionalDouble.of(ratio));
                        });
        return ratios;
    }

    private Map<String, OptionalDouble> onTheCommandLine(int mostPeers) throws CommandRefused {
        var silent = new PrintStream(OutputStream.nullOutputStream());
        var request = EvaluateRequest.of(
                Arguments.parse(EvaluateRequest.OPTIONS, List.of("--prices", known.toString(), "--threads", "2")));
        var evaluator = new Evaluator(request, mostPeers, new Terminal(silent, silent, new Interruption()));
        evaluator.run();
        var ratios = new TreeMap<String, OptionalDouble>();
        evaluator
                .evaluated()
                .forEach(ticker -> ticker.lines().stream()
                        .filter(line -> line.competitor().strategy().usesPeers())
                        .forEach(line -> ratios.put(
                                ticker.ticker() + " " + line.competitor().id(),
                                line.metrics().map(Metrics::sharpe).orElse(OptionalDouble.empty()))));
        return ratios;
    }

    /** The prices that the program had seen: on the command line all bars of a file are of the past. */
    private void copyUntilTheEvaluation(Machine machine) throws IOException {
        String last = Objects.requireNonNull(machine.database()
                .queryForObject("SELECT max(substr(window_end, 1, 10)) FROM best_strategies", String.class));
        for (Ticker ticker : LIST) {
            List<String> lines = Files.readAllLines(data.resolve("prices").resolve(ticker + ".csv"));
            List<String> seen = lines.stream()
                    .filter(line ->
                            line.startsWith("Date") || line.substring(0, 10).compareTo(last) <= 0)
                    .toList();
            if (seen.size() > 1) {
                Prices.write(known, ticker + ".csv", String.join("\n", seen));
            }
        }
    }

    private static double[] walk(Random random, double deviation) {
        double[] logs = new double[BARS];
        for (int i = 1; i < BARS; i++) {
            logs[i] = logs[i - 1] + deviation * random.nextGaussian();
        }
        return logs;
    }

    private static double[] reverting(Random random, double deviation) {
        double[] logs = new double[BARS];
        for (int i = 1; i < BARS; i++) {
            logs[i] = 0.7 * logs[i - 1] + deviation * random.nextGaussian();
        }
        return logs;
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, BARS).mapToDouble(i -> one[i] + other[i]).toArray();
    }

    private void write(Ticker ticker, double[] logs, int first) throws IOException {
        var csv = new StringBuilder(Prices.HEADER);
        LocalDate date = LocalDate.of(2012, 1, 3);
        for (int i = 0; i < BARS; i++) {
            double close = 100 * Math.exp(logs[i]);
            if (i >= first) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                        date,
                        close,
                        close * 1.001,
                        close * 0.999,
                        close,
                        1_000_000));
            }
            date = MarketCalendar.sessionAfter(date).date();
        }
        Prices.write(data.resolve("prices"), ticker + ".csv", csv.toString());
    }
}
