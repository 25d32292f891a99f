package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** F36: a purchase waits for the open while the number of shares changes over night. */
class EntrySizesTest extends AtPaperProgram {

    private static final String EVENING = "2026-11-23T21:20:00Z";
    private static final String NIGHT = "2026-11-24T09:00:00Z";
    private static final String JUST_OPEN = "2026-11-24T14:31:00Z";

    @Test
    void f36_aPositionThatAReverseSplitHasMadeTooLargeIsOneAlarm() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(3));
        program.machine().database().update("UPDATE best_strategies SET parameters = '{\"lower\":98,\"upper\":99}'");
        program.startAt(EVENING);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("ACCEPTED");

        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "0.1");
        program.skipTo(JUST_OPEN);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.own("AAPL")).isPositive();
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'ALARM'"))
                .singleElement()
                .asString()
                .startsWith("AAPL: bought at $")
                .contains("perhaps because of a split in the night between")
                .endsWith(": close it, or sell a part at your broker");
    }
}
