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
class MarketHoursTest extends AtPaperDesk {

    @Test
    void f20_afterTheCloseOfAHalfDayOrdersWaitForTheNextOpen() {
        desk.wantsToHold(true);
        desk.startAt("2026-11-27T18:30:00Z");
        desk.pass(Duration.ofMinutes(10));
        assertThat(desk.sent()).hasSize(2);

        desk.skipTo("2026-11-30T14:29:00Z");
        desk.pass(Duration.ofSeconds(50));
        assertThat(desk.alpaca.journal().executions()).isEmpty();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.alpaca.journal().executions()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f20_onAHolidayNothingIsExecuted() {
        desk.wantsToHold(true);
        desk.startAt("2026-11-26T16:00:00Z");
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.machine().status().market().words()).contains("closed");
        assertThat(desk.alpaca.journal().executions()).isEmpty();
        assertThat(desk.sent()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void f20_aClosureThatNoCalendarKnowsIsRespected() {
        desk.wantsToHold(true);
        desk.alpaca.calendar().holiday(LocalDate.of(2026, 11, 24));
        desk.startAt("2026-11-24T16:00:00Z");
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.machine().status().market().words()).contains("closed");
        assertThat(desk.alpaca.journal().executions()).isEmpty();
    }

    @Test
    void f20_nothingIsTradedWhileTheClockCannotBeAsked() {
        desk.wantsToHold(true);
        desk.alpaca.faults().add(Match.on("GET", "/v2/clock"), Fault.STATUS_503);
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void f20_afterAClosureThatNoRuleForeseesTheNextSessionTradesOnTheBarBeforeIt() {
        desk.alpaca.calendar().holiday(LocalDate.of(2026, 11, 24));
        tradeOnly("JPM");
        desk.machine().control().pauseEntries(true);
        desk.wantsToHold(true);
        desk.machine().control().pauseEntries(false);
        desk.startAt("2026-11-25T16:00:00Z");
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.lastReason("JPM")).doesNotContain("no price of");
        assertThat(desk.sent()).extracting(BookedOrder::symbol).containsExactly("JPM");
        assertThat(desk.texts("SELECT substr(bar_time, 1, 10) FROM decisions ORDER BY id DESC LIMIT 1"))
                .containsExactly("2026-11-23");
    }

    @Test
    void f20_aSessionThatIsCutShortIsDecidedOnAtItsEnd() {
        desk.alpaca.calendar().closesEarly(LocalDate.of(2026, 11, 24), LocalTime.of(12, 0));
        tradeOnly("JPM");
        desk.wantsToHold(false);
        desk.startAt("2026-11-24T16:50:00Z");
        desk.pass(Duration.ofMinutes(30));

        assertThat(desk.texts("SELECT substr(bar_time, 1, 10) FROM decisions ORDER BY id DESC LIMIT 1"))
                .containsExactly("2026-11-24");
        assertThat(desk.machine().status().market().words()).contains("closed");
    }

    @Test
    void f20_nothingIsTradedBeforeTheCalendarIsKnown() {
        desk.alpaca.faults().add(Match.on("GET", "/v2/calendar"), Fault.STATUS_503);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.sent()).isEmpty();

        desk.alpaca.faults().clear();
        desk.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/calendar"),
                        Effect.of(Fault.MISSING_FIELD).with("field", "close"));
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
    }

    @Test
    void f20_theCalendarOfTheMorningIsGoodForTheDay() {
        desk.machine().start();
        desk.pass(Duration.ofMinutes(2));
        desk.alpaca.faults().add(Match.on("GET", "/v2/calendar"), Fault.STATUS_503);
        desk.pass(Duration.ofMinutes(20));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
    }

    /** Prices that know of changes to the calendar from the beginning. */
    private void tradeOnly(String symbol) {
        desk.alpaca.bars().walk(symbol, LocalDate.of(2023, 6, 1), LocalDate.of(2026, 12, 24), "100", 5);
        desk.alpaca.tape().price(symbol, "100");
        desk.machine().database().update("UPDATE trading_config SET tickers = ?", symbol);
    }
}
