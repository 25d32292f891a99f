package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CommandLineIT {

    private static final String JAR =
            Path.of("target", "live-trading.jar").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void backtestsARelativeFileInTheFolderItIsCalledIn() throws Exception {
        Prices.write(folder, "TEST", LocalDate.of(2018, 1, 2), 300);

        JsonNode json = jar("backtest", "--prices", "TEST.csv", "--strategy", "rsi", "--format", "json")
                .json();

        assertThat(json.get("ticker").stringValue()).isEqualTo("TEST");
        assertThat(json.get("bars").intValue()).isEqualTo(300);
    }

    @Test
    void evaluatesWithoutLeavingATrace() throws Exception {
        Prices.write(folder, "TEST", LocalDate.of(2018, 1, 2), 700);

        JsonNode json = jar("evaluate", "--prices", ".", "--format", "json").json();

        assertThat(json.get("tickers").get(0).get("strategies").size()).isEqualTo(11);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("TEST.csv");
        }
    }

    @Test
    void endsWithTheExitCodeAndOneSentence() throws Exception {
        jar("backtest", "--prices", "NONE.csv", "--strategy", "rsi").refused(1, "NONE.csv: there is no such file");
        jar("backtest", "--prices", "NONE.csv").refused(2, "--strategy ID is missing");
        jar("nonsense").refused(2, "there is no command 'nonsense'");
        assertThat(jar("--version").succeeded().out()).startsWith("Live Trading 1.");
    }

    private Ran jar(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("command-line", ".out");
        Path err = Files.createTempFile("command-line", ".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends").isTrue();
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
