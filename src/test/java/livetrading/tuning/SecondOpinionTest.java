package livetrading.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import livetrading.Ta4jSeries;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Rule;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/** Surfaces and walk-forwards as pandas has them, and stances as ta4j has them. */
class SecondOpinionTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "reference", "sma_walk_forward.py");

    private static final int SMALLEST = 2;
    private static final int LARGEST = 101;
    private static final int PAIRS = 4950;

    private static final double COST = 0.0005;
    private static final Backtest BACKTEST = new Backtest(10_000, new Costs(0, COST), false);
    private static final Strategy CROSSING =
            StrategyCatalog.find("sma-crossover").orElseThrow();

    @TempDir
    Path folder;

    private interface Pair {

        void take(int fast, int slow);
    }

    private static void pairs(Pair each) {
        for (int fast = SMALLEST; fast <= LARGEST; fast++) {
            for (int slow = fast + 1; slow <= LARGEST; slow++) {
                each.take(fast, slow);
            }
        }
    }

    private static Parameters parameters(int fast, int slow) {
        return Parameters.defaults(CROSSING.parameters()).with("fast", fast).with("slow", slow);
    }

    @Test
    void theSharpeRatiosOfAllPairsAreThoseOfPandas() throws Exception {
        Bars bars = SharedData.prices("daily-2000-2013", "GOOG");
        List<String> lines = pandas("daily-2000-2013", "GOOG", "surface", SMALLEST, LARGEST);
        assertThat(lines).hasSize(PAIRS);
        var history = History.of(bars);
        var period = new Period(bars, 0);
        var rest = lines.iterator();
        pairs((fast, slow) -> {
            String[] words = rest.next().split(" ", -1);
            assertThat(words[0] + " " + words[1]).isEqualTo(fast + " " + slow);
            double sharpe = BACKTEST.run(period, CROSSING.signals(history, parameters(fast, slow)))
                    .metrics()
                    .sharpe()
                    .orElseThrow();
            assertThat(sharpe).as(words[0] + " " + words[1]).isCloseTo(Double.parseDouble(words[2]), within(1e-9));
        });
    }

    @Test
    void theStancesOfAllPairsAreThoseOfTa4j() {
        Bars bars = SharedData.prices("daily-2000-2013", "GOOG");
        BarSeries series = Ta4jSeries.of(bars);
        // whole cents, of which sums are exact: otherwise equal averages would differ in their last digits
        var close = new FixedNumIndicator(
                series,
                Arrays.stream(bars.close()).map(price -> Math.rint(100 * price)).toArray());
        var averages = new ArrayList<SMAIndicator>();
        for (int n = SMALLEST; n <= LARGEST; n++) {
            averages.add(new SMAIndicator(close, n));
        }
        var history = History.of(bars);
        pairs((fast, slow) -> {
            var entry = new CrossedUpIndicatorRule(averages.get(fast - SMALLEST), averages.get(slow - SMALLEST));
            var exit = new CrossedDownIndicatorRule(averages.get(fast - SMALLEST), averages.get(slow - SMALLEST));
            boolean[] stances =
                    CROSSING.signals(history, parameters(fast, slow)).stances();
            assertThat(stances).as(fast + " " + slow).isEqualTo(stances(entry, exit, slow, bars.size()));
        });
    }

    /** @param first bar on which both averages, and those of the bar before, are of whole windows */
    private static boolean[] stances(Rule entry, Rule exit, int first, int bars) {
        boolean[] stances = new boolean[bars];
        for (int t = first; t < bars; t++) {
            stances[t] = stances[t - 1] ? !exit.isSatisfied(t) : entry.isSatisfied(t);
        }
        return stances;
    }

    @ParameterizedTest
    @CsvSource({"daily-2000-2013, GOOG", "daily-1998-2021, SPY", "daily-2013-2018, AMZN"})
    void theChoicesAndTheEquityOfAWalkForwardAreThoseOfPandas(String prices, String ticker) throws Exception {
        Bars bars = SharedData.prices(prices, ticker);
        List<String> lines = pandas(prices, ticker, "forward", 504, 63);
        Grid grid = Grid.of(CROSSING);
        int warmUp = grid.warmUp(CROSSING, bars.timeframe());
        var schedule = new Schedule(warmUp + 504, 63, 504, bars.size());
        Surface surface = Surface.of(CROSSING, grid, History.of(bars), COST, schedule.marks());
        surface.parts().forEach(Runnable::run);
        for (Choice choice : List.of(Choice.PLATEAU, Choice.PEAK)) {
            Retuned retuned =
                    Retuned.of(CROSSING, grid, surface, new Retuning(schedule, choice, Objective.SHARPE), () -> {});
            assertThat(retuned.parameters().stream()
                            .map(point -> point.integer("fast") + " " + point.integer("slow"))
                            .toList())
                    .isEqualTo(starting(lines, choice.code() + " "));
            double[] equity = BACKTEST.run(new Period(bars, schedule.first() + 1), retuned.signals(History.of(bars)))
                    .equity();
            List<String> expected = starting(lines, choice.code() + "-equity ");
            assertThat(equity).hasSize(expected.size());
            for (int t = 0; t < equity.length; t++) {
                double growth = Double.parseDouble(expected.get(t));
                assertThat(equity[t] / BACKTEST.capital()).isCloseTo(growth, within(1e-9 * growth));
            }
        }
    }

    private static List<String> starting(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private List<String> pandas(String prices, String ticker, String what, int first, int second)
            throws IOException, InterruptedException {
        Path file = SharedData.path("prices/" + prices + "/" + ticker + ".csv");
        assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no python3");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process python = new ProcessBuilder(
                        PYTHON.toString(),
                        SCRIPT.toString(),
                        file.toString(),
                        Double.toString(COST),
                        what,
                        Integer.toString(first),
                        Integer.toString(second))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int code = python.waitFor();
        assumeTrue(
                code == 0 || !Files.readString(errors).contains("No module named"), "skipped: python3 has no pandas");
        assertThat(code).as(Files.readString(errors)).isZero();
        return Files.readAllLines(output);
    }
}
