package livetrading.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.check.StrategyChecks;
import livetrading.market.Bars;
import livetrading.plugin.PluginJar.State;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ta4j.core.BarSeries;

/** The example of docs/jar-strategies.md, built as it is said there. */
class ExampleProjectTest {

    private static final Path PROJECT = Path.of("docs", "jar-strategies");
    private static final Path PAGE = Path.of("docs", "jar-strategies.md");

    @TempDir
    private Path folder;

    @Test
    void isBuiltWithTheJarOfTheProgramLoadedAndPlayed() throws Exception {
        copy(PROJECT, folder.resolve("project"));
        program(folder.resolve("live-trading.jar"));
        String printed = run("sh", "project/build", "live-trading.jar");

        PluginJar jar = new PluginJars(
                        sha256 -> true,
                        sha256 -> false,
                        id -> StrategyCatalog.find(id).isPresent(),
                        ExampleProjectTest::refusal)
                .read(folder.resolve("project/target"))
                .getFirst();

        assertThat(printed).startsWith(jar.sha256() + "  target/strategies.jar");
        assertThat(jar.state()).isEqualTo(new State.Loaded(jar.strategies(), List.of()));
        assertThat(jar.strategies())
                .extracting(Strategy::name)
                .map(name -> name.replaceAll(" \\w{8}$", ""))
                .containsExactly("Rising streak", "Double sevens");
        Bars bars = Series.walk("TEST", 2000, 100, 0.02, 5);
        for (Strategy strategy : jar.strategies()) {
            assertThat(played(strategy, bars).trades()).as(strategy.id()).hasSizeGreaterThan(20);
        }
    }

    private static Optional<String> refusal(Supplier<Strategy> strategy) {
        try {
            CheckReport report = new StrategyChecks(List.of(), Map.of(), List.of()).of(strategy);
            return report.refusals().stream().map(CheckResult::sentence).findFirst();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePageShowsTheFilesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE).replaceAll("(?m)^   ", "");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSize(5)
                    .allSatisfy(file ->
                            assertThat(page).contains(Files.readString(file).strip()));
        }
    }

    private static BacktestResult played(Strategy strategy, Bars bars) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        return new Backtest(100_000, Costs.NONE, true)
                .run(bars, strategy.signals(History.of(bars), parameters), strategy.warmUp(parameters));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment()
                .merge("PATH", "", (path, none) -> Path.of(System.getProperty("java.home"), "bin") + ":" + path);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
        return Files.readString(printed);
    }

    /** What of the program's jar is needed to compile, in its places there. */
    private static void program(Path jar) throws IOException, URISyntaxException {
        Path classes = origin(StrategyProvider.class);
        Path ta4j = origin(BarSeries.class);
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve("livetrading"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(zip, "BOOT-INF/classes/" + classes.relativize(file), file);
            }
            put(zip, "BOOT-INF/lib/" + ta4j.getFileName(), ta4j);
        }
    }

    private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
