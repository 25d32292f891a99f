package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountProgressReportTest {

    private static final LocalDate SESSION = LocalDate.of(2003, 5, 6);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long millis;
    private final AccountProgressReport report =
            new AccountProgressReport(new PrintStream(written), () -> TimeUnit.MILLISECONDS.toNanos(millis));

    @Test
    void saysHowFarItIsAndWhatIsLeft() {
        playedAfter(3_000, 250);

        assertThat(lines()).isEqualTo("25 % played, up to 2003-05-06, about 9 s left\n");
    }

    @Test
    void speaksEveryTwoSecondsOnly() {
        playedAfter(1_999, 100);
        playedAfter(2_000, 200);
        playedAfter(3_999, 300);
        playedAfter(4_000, 400);

        assertThat(lines().lines()).hasSize(2);
    }

    @Test
    void saysNothingWhenItIsDone() {
        playedAfter(9_000, 1_000);

        assertThat(lines()).isEmpty();
    }

    @Test
    void saysLongTimesInMinutes() {
        playedAfter(60_000, 100);

        assertThat(lines()).contains("about 9 min left");
    }

    private void playedAfter(long now, int done) {
        millis = now;
        report.played(SESSION, done, 1_000);
    }

    private String lines() {
        return written.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
