package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import livetrading.settings.SettingsResult;
import livetrading.settings.TradingSettings;
import org.junit.jupiter.api.Test;

class BlackoutInTradingTest extends AtPaperProgram {

    /** It is Monday; what is decided on the close of Friday is bought on this day, Thursday is Thanksgiving. */
    @Test
    void buysNothingWhileItLastsAndSaysUntilWhen() {
        program.machine()
                .database()
                .update(
                        "INSERT INTO risk_rules (rule, target, parameters) VALUES ('blackout', 'AAPL', ?)",
                        "2026-11-23,2026-11-26,earnings");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.order("MSFT").symbol()).isEqualTo("MSFT");
        assertThat(program.lastReason("AAPL")).startsWith("blackout: no entry until 2026-11-26, earnings; ");
        assertThat(program.machine().bean(RiskLocks.class).now(settings()))
                .singleElement()
                .satisfies(lock -> {
                    assertThat(lock.ticker()).isEqualTo("AAPL");
                    assertThat(lock.until()).hasValue(Instant.parse("2026-11-25T21:00:00Z"));
                    assertThat(lock.reason()).isEqualTo("no entry until 2026-11-26, earnings");
                });

        program.startAt("2026-11-25T21:20:00Z");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT bar_time FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("2026-11-25T05:00:00.000Z");
    }

    private TradingSettings settings() {
        return ((SettingsResult.Valid)
                        program.machine().bean(CurrentSettings.class).read())
                .settings();
    }
}
