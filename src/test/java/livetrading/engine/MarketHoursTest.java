package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** F20: when the market is open, and when it is not although it should be. */
class MarketHoursTest extends AtPaperProgram {

    @Test
    void f20_afterTheCloseOfAHalfDayOrdersWaitForTheNextOpen() {
        program.wantsToHold(true);
        program.startAt("2026-11-27T18:30:00Z");
        program.pass(Duration.ofMinutes(10));
        assertThat(program.sent()).hasSize(2);

        program.skipTo("2026-11-30T14:29:00Z");
        program.pass(Duration.ofSeconds(50));
        assertThat(program.alpaca.journal().executions()).isEmpty();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.alpaca.journal().executions()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f20_onAHolidayNothingIsExecuted() {
        program.wantsToHold(true);
        program.startAt("2026-11-26T16:00:00Z");
        program.pass(Duration.ofMinutes(10));

        assertThat(program.machine().status().market().words()).contains("closed");
        assertThat(program.alpaca.journal().executions()).isEmpty();
        assertThat(program.sent()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void f20_aClosureThatNoCalendarKnowsIsRespected() {
        program.wantsToHold(true);
        program.alpaca.calendar().holiday(LocalDate.of(2026, 11, 24));
        program.startAt("2026-11-24T16:00:00Z");
        program.pass(Duration.ofMinutes(10));

        assertThat(program.machine().status().market().words()).contains("closed");
        assertThat(program.alpaca.journal().executions()).isEmpty();
    }

    @Test
    void f20_nothingIsTradedWhileTheClockCannotBeAsked() {
        program.wantsToHold(true);
        program.alpaca.faults().add(Match.on("GET", "/v2/clock"), Fault.STATUS_503);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void f20_afterAClosureThatNoRuleForeseesTheNextSessionTradesOnTheBarBeforeIt() {
        program.alpaca.calendar().holiday(LocalDate.of(2026, 11, 24));
        tradeOnly("JPM");
        program.machine().control().pauseEntries(true);
        program.wantsToHold(true);
        program.machine().control().pauseEntries(false);
        program.startAt("2026-11-25T16:00:00Z");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastReason("JPM")).doesNotContain("no price of");
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactly("JPM");
        assertThat(program.texts("SELECT substr(bar_time, 1, 10) FROM decisions ORDER BY id DESC LIMIT 1"))
                .containsExactly("2026-11-23");
    }

    @Test
    void f20_aSessionThatIsCutShortIsDecidedOnAtItsEnd() {
        program.alpaca.calendar().closesEarly(LocalDate.of(2026, 11, 24), LocalTime.of(12, 0));
        tradeOnly("JPM");
        program.wantsToHold(false);
        program.startAt("2026-11-24T16:50:00Z");
        program.pass(Duration.ofMinutes(30));

        assertThat(program.texts("SELECT substr(bar_time, 1, 10) FROM decisions ORDER BY id DESC LIMIT 1"))
                .containsExactly("2026-11-24");
        assertThat(program.machine().status().market().words()).contains("closed");
    }

    @Test
    void f20_nothingIsTradedBeforeTheCalendarIsKnown() {
        program.alpaca.faults().add(Match.on("GET", "/v2/calendar"), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.sent()).isEmpty();

        program.alpaca.faults().clear();
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/calendar"),
                        Effect.of(Fault.MISSING_FIELD).with("field", "close"));
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
    }

    @Test
    void f20_theCalendarOfTheMorningIsGoodForTheDay() {
        program.machine().start();
        program.pass(Duration.ofMinutes(2));
        program.alpaca.faults().add(Match.on("GET", "/v2/calendar"), Fault.STATUS_503);
        program.pass(Duration.ofMinutes(20));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
    }

    /** Prices that know of changes to the calendar from the beginning. */
    private void tradeOnly(String symbol) {
        program.alpaca.bars().walk(symbol, LocalDate.of(2023, 6, 1), LocalDate.of(2026, 12, 24), "100", 5);
        program.alpaca.tape().price(symbol, "100");
        program.machine().database().update("UPDATE trading_config SET tickers = ?", symbol);
    }
}
