package livetrading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures against a benchmark, rolling ones and drawdowns as pandas has them. */
class PandasTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "reference", "performance.py");
    private static final String SERIES = "golden/metrics/GOOG_SmaCross_equity.returns.csv";
    private static final int WINDOW = 63;
    private static final RiskFree RATE = new RiskFree(0.03);

    @TempDir
    Path folder;

    @Test
    void theFiguresAreThoseOfPandas() throws Exception {
        Table table = SharedData.table(SERIES);
        double[] returns = table.numbers("ret");
        double[] benchmark = table.numbers("bench");
        List<String> lines = pandas();

        Against against = Against.of(returns, benchmark, RATE);
        assertOne(lines, "alpha", against.alpha());
        assertOne(lines, "beta", against.beta());
        assertOne(lines, "correlation", against.correlation());
        assertOne(lines, "information", against.informationRatio());
        assertOne(lines, "tracking", against.trackingError());
        assertOne(lines, "up", against.upCapture());
        assertOne(lines, "down", against.downCapture());
        Distribution distribution = Distribution.of(returns);
        assertOne(lines, "skewness", distribution.skewness());
        assertOne(lines, "kurtosis", distribution.kurtosis());
        Rolling rolling = Rolling.of(returns, WINDOW, RATE);
        assertAll(lines, "rolling-return", rolling.totalReturn());
        assertAll(lines, "rolling-volatility", rolling.volatility());
        assertAll(lines, "rolling-sharpe", rolling.sharpe());
        assertAll(lines, "rolling-beta", Rolling.beta(returns, benchmark, WINDOW));
    }

    @Test
    void theDeepestDrawdownsAreThoseOfPandas() throws Exception {
        double[] returns = SharedData.table(SERIES).numbers("ret");
        double[] growth = new double[returns.length + 1];
        growth[0] = 1;
        for (int i = 0; i < returns.length; i++) {
            growth[i + 1] = growth[i] * (1 + returns[i]);
        }
        List<LocalDate> dates = IntStream.range(0, growth.length)
                .mapToObj(LocalDate.of(2000, 1, 1)::plusDays)
                .toList();
        List<Drawdown> all = Drawdown.of(DatedCurve.of(dates, growth));
        OptionalDouble[] depths = Drawdown.worst(all, 5).stream()
                .map(one -> OptionalDouble.of(one.depth()))
                .toArray(OptionalDouble[]::new);
        assertAll(pandas(), "drawdown", depths);
    }

    private static void assertOne(List<String> lines, String name, OptionalDouble actual) {
        assertAll(lines, name, new OptionalDouble[] {actual});
    }

    private static void assertAll(List<String> lines, String name, OptionalDouble[] actual) {
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
        assertThat(actual).as(name).hasSize(expected.size()).isNotEmpty();
        for (int i = 0; i < actual.length; i++) {
            if (expected.get(i).equals("nan") || isRoundedNothing(name, actual[i])) {
                continue;
            }
            double value = Double.parseDouble(expected.get(i));
            assertThat(actual[i].orElseThrow())
                    .as(name + " " + i)
                    .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
    }

    /** In a window without any return pandas' running sums leave a deviation of what rounding leaves. */
    private static boolean isRoundedNothing(String name, OptionalDouble actual) {
        return name.equals("rolling-sharpe") && actual.isEmpty();
    }

    private List<String> pandas() throws IOException, InterruptedException {
        Path file = SharedData.path(SERIES);
        assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no python3");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        List<String> command = Stream.of(PYTHON, SCRIPT, file, RATE.annual(), WINDOW)
                .map(String::valueOf)
                .toList();
        Process python = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int code = python.waitFor();
        String said = Files.readString(errors);
        assumeTrue(code == 0 || !said.contains("No module named"), "skipped: python3 has no pandas or no SciPy");
        assertThat(code).as(said).isZero();
        return Files.readAllLines(output);
    }
}
