package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** F38: what halts trading is told once for each cause, and so is that trading goes on; however long it takes. */
class HaltsTest extends AtPaperProgram {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @Test
    void f38_anOutageOfAnHourIsTwoEvents() {
        trade();
        program.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        program.pass(AN_HOUR);

        assertThat(told()).singleElement().asString().startsWith("HALT ").contains("503", "nothing is traded");
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(told()).hasSize(2);
        assertThat(told().getLast())
                .startsWith("GOES_ON ")
                .contains("Trading goes on", "gave no answer that could be used", "for 59 min", "tried 7");
        assertThat(program.machine().status().message()).isEmpty();
        assertThat(program.texts("SELECT coalesce(message, '') FROM trading_state"))
                .containsExactly("");
    }

    @Test
    void f38_aStormOfSingleFailuresIsAHandfulOfEventsAndASingleOneIsNone() {
        trade();
        program.alpaca.faults().add(Match.always().once(), Fault.STATUS_503);
        program.pass(Duration.ofMinutes(15));
        assertThat(told()).isEmpty();

        program.alpaca.faults().add(Match.always().probability(0.1), Fault.STATUS_503);
        program.pass(AN_HOUR);
        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(15));

        assertThat(told()).hasSizeBetween(2, 4);
        assertThat(told().getLast()).startsWith("GOES_ON ");
    }

    @Test
    void f38_aNumberThatChangesIsNoNewsAndIsShown() {
        trade();
        for (int seconds = 300; seconds < 420; seconds++) {
            program.alpaca
                    .faults()
                    .add("skew", Match.always(), Effect.of(Fault.CLOCK_SKEW).with("seconds", seconds));
            program.pass(Duration.ofSeconds(5));
        }
        assertThat(told()).singleElement().asString().contains("HALT", "behind");
        assertThat(program.machine().status().message()).contains("419 s behind");
        assertThat(program.texts("SELECT message FROM trading_state").getFirst())
                .contains("419 s behind");
    }

    @Test
    void f38_afterAnHourOfFailuresWhileTradingIsStoppedTheyAreOneEvent() {
        program.wantsToHold(true);
        program.alpaca.faults().add(Match.always(), Effect.of(Fault.FILL_LATE).with("after", "PT9H"));
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);
        program.machine().stop();
        program.pass(Duration.ofSeconds(10));
        program.alpaca.faults().add(Match.on("GET", ".*"), Fault.STATUS_503);
        program.pass(AN_HOUR);

        assertThat(told()).singleElement().asString().startsWith("HALT ").contains("503");
        assertThat(program.machine().status().phase()).isEqualTo(Phase.STOPPED);
        assertThat(program.machine().status().message()).contains("503");

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(1));
        assertThat(told()).hasSize(2);
        assertThat(told().getLast()).startsWith("GOES_ON ").contains("Orders are followed again");
        assertThat(program.machine().status().message()).isEmpty();
    }

    @Test
    void f38_aFaultOfTheProgramIsOneEventToo() {
        trade();
        program.machine().database().execute("ALTER TABLE decisions RENAME TO elsewhere");
        program.pass(A_WHILE);
        assertThat(told()).hasSize(1);
        program.machine().stop();
        program.machine().database().execute("ALTER TABLE orders RENAME TO gone");
        program.pass(A_WHILE);
        assertThat(told()).hasSize(2);

        program.machine().database().execute("ALTER TABLE gone RENAME TO orders");
        program.machine().database().execute("ALTER TABLE elsewhere RENAME TO decisions");
        program.machine().start();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void f38_whatEndedWhileTheProgramWasDownIsToldToo() {
        trade();
        program.alpaca.faults().add(Match.always(), Fault.STATUS_401);
        program.pass(Duration.ofMinutes(1));
        program.alpaca.faults().clear();
        program.restart();
        program.pass(Duration.ofMinutes(2));
        assertThat(told()).hasSize(2);
        assertThat(told().getLast()).startsWith("GOES_ON ").contains("Trading goes on");
    }

    private void trade() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(1));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return program.texts(
                "SELECT kind || ' ' || message FROM engine_events WHERE kind IN ('HALT', 'GOES_ON') ORDER BY id");
    }
}
