package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check decides as the check before did, on the same bar, is counted and not written down again. */
class RepeatedDecisionsTest extends AtPaperProgram {

    @Test
    void areCountedUntilSomethingChanges() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(60));
        assertThat(rows()).hasSizeLessThanOrEqualTo(3).last().asString().matches("HOLD (59|60|61) .*");
        assertThat(program.texts("SELECT decided_until FROM decisions WHERE ticker = 'AAPL' ORDER BY id DESC LIMIT 1"))
                .isEqualTo(program.texts("SELECT last_check FROM trading_state"));

        program.machine().database().update("UPDATE best_strategies SET parameters = ?", "{\"lower\":98,\"upper\":99}");
        program.pass(Duration.ofMinutes(1));
        assertThat(rows()).last().asString().matches("BUY 1 .*");
        program.pass(Duration.ofMinutes(30));
        assertThat(rows()).hasSizeLessThanOrEqualTo(5).last().asString().matches("HOLD (29|30) .*");
    }

    @Test
    void areCountedOverARestartAndWrittenDownAgainWhenTheirRowIsDeleted() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(2));
        int before = rows().size();
        program.restart();
        program.pass(Duration.ofMinutes(5));
        assertThat(rows()).hasSize(before);

        program.machine().database().update("DELETE FROM decisions");
        program.pass(Duration.ofMinutes(5));
        assertThat(rows()).hasSize(1).last().asString().matches("HOLD [45] .*");
    }

    @Test
    void aNewBarIsANewDecision() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(2));
        int before = rows().size();
        program.skipTo("2026-11-23T21:30:00Z");
        program.pass(Duration.ofMinutes(10));
        assertThat(rows()).hasSize(before + 1).last().asString().contains("2026-11-23");
    }

    private List<String> rows() {
        return program.texts("SELECT action || ' ' || times || ' ' || bar_time FROM decisions WHERE ticker = 'AAPL'"
                + " ORDER BY id");
    }
}
