package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What a watchman outside would be told. */
class HealthTest extends AtPaperProgram {

    @Test
    void checksThatDoNotSucceedWhileTheMarketIsOpenAreNoHealth() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(trading().getStatus()).isEqualTo(Status.UP);

        program.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        program.pass(Duration.ofMinutes(3));
        assertThat(trading().getStatus()).as("it may be over in a moment").isEqualTo(Status.UP);
        program.pass(Duration.ofMinutes(6));
        assertThat(trading().getStatus()).isEqualTo(Status.DOWN);
        assertThat(trading().getDetails())
                .extracting("trouble")
                .asString()
                .startsWith("no check has succeeded for ")
                .contains("503");

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(trading().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void nothingIsMissingWhileTheMarketIsClosedOrTradingIsOff() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.skipTo("2026-11-24T03:00:00Z");
        program.pass(Duration.ofMinutes(1));
        assertThat(trading().getStatus()).isEqualTo(Status.UP);

        program.skipTo("2026-11-24T16:00:00Z");
        program.machine().stop();
        program.pass(Duration.ofMinutes(10));
        assertThat(trading()).isEqualTo(new Health.Builder(Status.UP, Map.of("trading", "is off")).build());
    }

    @Test
    void anUrgentAlertThatDoesNotArriveIsNoHealth() {
        assertThat(indicator("alertHealth").getStatus()).isEqualTo(Status.UP);
        String channel = channel();
        urgentThatWaits(channel);
        assertThat(indicator("alertHealth").getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void f72whatWaitsForAChannelThatIsOffOrGoneIsNoTroubleForEver() {
        StoredChannels channels = program.machine().bean(StoredChannels.class);
        urgentThatWaits(channel());
        channels.turn(channels.stored().getFirst(), false);
        assertThat(indicator("alertHealth").getStatus()).isEqualTo(Status.UP);

        channels.turn(channels.stored().getFirst(), true);
        assertThat(indicator("alertHealth").getStatus()).isEqualTo(Status.DOWN);
        channels.remove(channels.stored().getFirst());
        assertThat(indicator("alertHealth").getStatus()).isEqualTo(Status.UP);
    }

    private String channel() {
        StoredChannels channels = program.machine().bean(StoredChannels.class);
        channels.save(
                Optional.empty(), ChannelType.NTFY, "Phone", Map.of("server", "http://127.0.0.1:9", "topic", "alerts"));
        return StoredChannels.nameOf(channels.stored().getFirst());
    }

    private void urgentThatWaits(String channel) {
        program.machine().database().update("""
                        INSERT INTO alerts (channel, at, kind, severity, message, state, attempts, next_try)
                        VALUES (?, '2026-11-23T15:40:00.000Z', 'HALT', 'URGENT', 'x', 'WAITING', 3, '2099-11-23T15:50:00.000Z')
                        """, channel);
    }

    @Test
    void aBackupThatIsMissingAfterACloseIsNoHealth() {
        assertThat(indicator("backupHealth").getStatus()).as("young").isEqualTo(Status.UP);
        verified("2026-11-20T21:45:00.000Z");
        assertThat(indicator("backupHealth").getStatus())
                .as("no session has closed over the weekend")
                .isEqualTo(Status.UP);
        program.machine().stop();
        program.skipTo("2026-11-24T01:00:00Z");
        assertThat(indicator("backupHealth").getStatus()).isEqualTo(Status.DOWN);
        verified("2026-11-23T21:45:00.000Z");
        assertThat(indicator("backupHealth").getStatus()).isEqualTo(Status.UP);
    }

    private void verified(String at) {
        program.machine().database().update("INSERT INTO backup_runs (ended_at, file) VALUES (?, 'x.db')", at);
    }

    private Health trading() {
        return indicator("tradingHealth");
    }

    private Health indicator(String name) {
        return Objects.requireNonNull(
                program.machine().bean(name, HealthIndicator.class).health(true));
    }
}
