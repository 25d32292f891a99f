package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import livetrading.LiveTradingApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody ends a command that computes. */
class OptimiseInterruptionTest {

    @TempDir
    Path folder;

    @Test
    void f135aProcessThatIsEndedWritesThePointsThatAreComplete() throws Exception {
        Path prices = Prices.write(folder, "TEST", LocalDate.of(2009, 1, 2), 2500);
        Path out = folder.resolve("surface.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveTradingApplication.class.getName(),
                        "optimise",
                        "--prices=" + prices,
                        "--strategy=ml",
                        "--grid=train=100:800:1",
                        "--grid=retrain=1:2:1",
                        "--threads=1",
                        "--format=csv")
                .redirectOutput(out.toFile())
                .start();
        try (BufferedReader err = process.errorReader()) {
            // two seconds after it began
            assertThat(err.readLine()).matches("\\d+ of \\d+ parts of the grid played after \\d s.*");
            // the process itself would close its streams, too
            process.toHandle().destroy();
            assertThat(err.lines().toList().getLast()).matches("interrupted: \\d+ of 1,\\d+ points were played");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readAllLines(out))
                .hasSizeGreaterThan(1)
                .startsWith("train,retrain,sharpe,return,drawdown,trades")
                .allMatch(row -> row.split(",", -1).length == 6);
    }
}
