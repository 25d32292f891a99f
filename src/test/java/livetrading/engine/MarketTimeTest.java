package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row F20 of the table of faults, as far as it is about days on which the clock of New York does something unusual. */
class MarketTimeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T14:30:00Z, 2026-03-06T21:00:00Z, 2026-03-09T13:30:00Z",
        "2026-10-30T13:30:00Z, 2026-10-30T20:00:00Z, 2026-11-02T14:30:00Z",
        "2027-03-12T14:30:00Z, 2027-03-12T21:00:00Z, 2027-03-15T13:30:00Z",
    })
    void f20_overAChangeOfTheClockOrdersWaitForTheOpenOfNewYork(Instant open, Instant close, Instant next) {
        try (var program = readyToBuy(open.plusSeconds(3600))) {
            program.startAt(close.plusSeconds(3600).toString());
            program.pass(Duration.ofMinutes(2));
            assertThat(program.sent()).hasSize(2);
            assertThat(program.texts("SELECT DISTINCT substr(bar_time, 1, 10) FROM orders"))
                    .containsExactly(close.toString().substring(0, 10));

            program.skipTo(next.minusSeconds(60).toString());
            program.pass(Duration.ofSeconds(50));
            assertThat(program.alpaca.journal().executions()).isEmpty();
            program.pass(Duration.ofMinutes(2));
            assertThat(program.alpaca.journal().executions()).hasSize(2);
            assertThat(program.sent()).hasSize(2);
            program.assertBooksAgree();
        }
    }

    @Test
    void f20_midnightInLondonAndInNewYorkIsNoNewDay() {
        try (var program = readyToBuy(Instant.parse("2026-11-23T16:00:00Z"))) {
            program.startAt("2026-11-23T23:57:00Z");
            program.pass(Duration.ofMinutes(5));
            program.skipTo("2026-11-24T04:57:00Z");
            program.pass(Duration.ofMinutes(5));

            assertThat(program.sent()).hasSize(2);
            assertThat(program.alpaca.journal().executions()).isEmpty();
        }
    }

    private PaperProgram readyToBuy(Instant now) {
        var program = new PaperProgram(folder, now);
        program.machine().control().pauseEntries(true);
        program.wantsToHold(true);
        program.machine().control().pauseEntries(false);
        return program;
    }
}
