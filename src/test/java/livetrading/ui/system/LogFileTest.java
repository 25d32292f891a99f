package livetrading.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.ui.system.LogFile.Entry;
import livetrading.ui.system.LogFile.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final String LINES = """
            2026-11-22T12:38:38.317Z  INFO 27940 --- [Live Trading] [main] livetrading.Start : Started
            2026-11-22T12:38:39.001Z  WARN 27940 --- [Live Trading] [scheduling-1] livetrading.engine.Voice : Halted
            2026-11-22T12:38:40.002Z ERROR 27940 --- [Live Trading] [scheduling-1] livetrading.engine.Loop : Failed
            java.lang.IllegalStateException: the disk is full
            \tat livetrading.ledger.Trades.save(Trades.java:1)
            2026-11-22T12:38:41.000Z  INFO 27940 --- [Live Trading] [scheduling-1] livetrading.engine.Loop : Goes on
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsAStackTraceWithItsError() throws IOException {
        assertThat(log(LINES).last(Level.ERROR, "", UnaryOperator.identity()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("Failed", "the disk is full", "Trades.java:1"));
    }

    @Test
    void showsWhatIsAtLeastAsSeriousInOrderOfTime() throws IOException {
        assertThat(log(LINES).last(Level.WARN, "", UnaryOperator.identity()))
                .extracting(Entry::level)
                .containsExactly(Level.WARN, Level.ERROR);
        assertThat(log(LINES).last(Level.INFO, "", UnaryOperator.identity())).hasSize(4);
    }

    @Test
    void findsATextInTheStackTraceWhateverItsCase() throws IOException {
        assertThat(log(LINES).last(Level.INFO, "DISK IS FULL", UnaryOperator.identity()))
                .hasSize(1);
        assertThat(log(LINES).last(Level.INFO, "no such words", UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void showsTheEndOfALongLog() throws IOException {
        String many = IntStream.range(0, 40_000)
                .mapToObj(
                        i -> "2026-11-22T12:38:38.317Z  INFO 1 --- [Live Trading] [main] livetrading.Start : line " + i)
                .collect(Collectors.joining("\n"));
        assertThat(log(many).last(Level.INFO, "", UnaryOperator.identity()))
                .hasSize(LogFile.MOST)
                .last()
                .satisfies(entry -> assertThat(entry.text()).endsWith("line 39999"));
    }

    @Test
    void isEmptyBeforeThereIsALog() throws IOException {
        assertThat(new LogFile(folder.resolve("none.log")).last(Level.INFO, "", UnaryOperator.identity()))
                .isEmpty();
    }

    private LogFile log(String text) throws IOException {
        return new LogFile(Files.writeString(folder.resolve("trading_daemon.log"), text));
    }
}
