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
        try (var desk = readyToBuy(open.plusSeconds(3600))) {
            desk.startAt(close.plusSeconds(3600).toString());
            desk.pass(Duration.ofMinutes(2));
            assertThat(desk.sent()).hasSize(2);
            assertThat(desk.texts("SELECT DISTINCT substr(bar_time, 1, 10) FROM orders"))
                    .containsExactly(close.toString().substring(0, 10));

            desk.skipTo(next.minusSeconds(60).toString());
            desk.pass(Duration.ofSeconds(50));
            assertThat(desk.alpaca.journal().executions()).isEmpty();
            desk.pass(Duration.ofMinutes(2));
            assertThat(desk.alpaca.journal().executions()).hasSize(2);
            assertThat(desk.sent()).hasSize(2);
            desk.assertBooksAgree();
        }
    }

    @Test
    void f20_midnightInLondonAndInNewYorkIsNoNewDay() {
        try (var desk = readyToBuy(Instant.parse("2026-11-23T16:00:00Z"))) {
            desk.startAt("2026-11-23T23:57:00Z");
            desk.pass(Duration.ofMinutes(5));
            desk.skipTo("2026-11-24T04:57:00Z");
            desk.pass(Duration.ofMinutes(5));

            assertThat(desk.sent()).hasSize(2);
            assertThat(desk.alpaca.journal().executions()).isEmpty();
        }
    }

    private PaperDesk readyToBuy(Instant now) {
        var desk = new PaperDesk(folder, now);
        desk.machine().control().pauseEntries(true);
        desk.wantsToHold(true);
        desk.machine().control().pauseEntries(false);
        return desk;
    }
}
