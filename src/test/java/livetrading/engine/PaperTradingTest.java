package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program over real HTTP at a broker that fails in every way that people have met. */
class PaperTradingTest extends AtPaperDesk {

    @Test
    void buysWhatItsStrategiesWantAndBooksWhatWasExecuted() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.alpaca.journal().booked()).hasSize(2);
        desk.assertBooksAgree();
        assertThat(desk.texts("SELECT DISTINCT mode FROM trade_history")).containsExactly("PAPER");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESPONSE_LOST", "RESET_AFTER_ACCEPT"})
    void f1anAnswerThatIsLostAfterTheOrderWasTakenLosesAndDoublesNothing(Fault fault) {
        losesAndDoublesNothing(fault);
    }

    @Test
    void f2anOrderThatNeverArrivedIsSentAgainUnderTheSameId() {
        losesAndDoublesNothing(Fault.RESET_BEFORE_READ);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STATUS_500_AFTER", "STATUS_504_AFTER", "STATUS_500_BEFORE", "STATUS_502_HTML", "STATUS_503"})
    void f3aBrokerThatFailsLosesAndDoublesNothing(Fault fault) {
        losesAndDoublesNothing(fault);
    }

    @Test
    void f4anOrderThatIsOneTooManyIsSentLater() {
        losesAndDoublesNothing(Fault.STATUS_429);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TRUNCATED_BODY", "MALFORMED_JSON", "MISSING_FIELD"})
    void f6anAnswerThatCannotBeReadLosesAndDoublesNothing(Fault fault) {
        losesAndDoublesNothing(fault);
    }

    private void losesAndDoublesNothing(Fault fault) {
        desk.alpaca.faults().add(Match.submit().times(2), fault);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(6));

        assertThat(desk.alpaca.journal().booked()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f1anOrderThatIsInvisibleForAWhileIsWaitedFor() {
        desk.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        desk.alpaca.faults().add(Match.always(), Fault.SLOW_VISIBILITY);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(6));

        assertThat(desk.alpaca.journal().postsPerClientOrderId().values()).allMatch(posts -> posts == 1);
        desk.assertBooksAgree();
    }

    @Test
    void f7theProgramThatDiesBetweenOrderAndAnswerKnowsTheOrderAfterItsRestart() {
        desk.alpaca.faults().add(Match.submit().times(2), Fault.RESPONSE_LOST);
        desk.wantsToHold(true);
        desk.pass(Duration.ofSeconds(60));
        desk.restart();
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.alpaca.journal().booked()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f8aPartialFillThatIsCancelledKeepsWhatWasFilled() {
        desk.alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_CANCEL);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).contains("CANCELLED");
        desk.assertBooksAgree();
    }

    @Test
    void f13tradesNothingWhileTheBrokerDoesNotSayWhatIsOwned() {
        desk.machine().start();
        desk.pass(Duration.ofSeconds(65));
        desk.alpaca.faults().add(Match.on("GET", "/v2/positions"), Fault.STATUS_503);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.alpaca.journal().booked()).isEmpty();
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);

        desk.alpaca.faults().clear();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(desk.alpaca.journal().booked()).hasSize(2);
    }

    @Test
    void f25wrongKeysStopTradingAndAreNamed() {
        desk.alpaca.faults().add(Match.always(), Fault.STATUS_401);
        desk.machine().start();
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.machine().status().message()).contains("does not accept the keys");
    }

    @Test
    void f20aClockThatIsWrongStopsTradingAndIsNamed() {
        desk.alpaca.faults().add(Match.always(), Fault.CLOCK_SKEW);
        desk.machine().start();
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.machine().status().message()).contains("this machine's clock is 300 s behind Alpaca's");
        assertThat(desk.alpaca.journal().booked()).isEmpty();
    }

    @Test
    void f29oneOrderIsSentHoweverOftenTheSignalRepeatsWhileTheMarketIsClosed() {
        desk.wantsToHold(true);
        desk.startAt("2026-11-24T00:00:00Z");
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.alpaca.journal().booked()).hasSize(2);
        assertThat(desk.number("SELECT count(*) FROM trade_history")).isZero();
    }

    @Test
    void f26closesAllPositionsAlsoThroughAnOutage() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.number("SELECT count(*) FROM own_holdings")).isEqualTo(2);

        desk.machine().control().closeAllPositions();
        desk.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.number("SELECT count(*) FROM own_holdings")).isEqualTo(2);

        desk.alpaca.faults().clear();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.number("SELECT count(*) FROM own_holdings")).isZero();
        desk.assertBooksAgree();
    }

    @Test
    void aCheckAsksForBarsOfAllTickersTogetherAlsoWhereSomeHaveNone() {
        desk.machine().database().update("UPDATE trading_config SET tickers = 'AAPL,MSFT,NONE,NADA'");
        desk.machine().start();
        desk.pass(Duration.ofSeconds(61));
        desk.alpaca.journal().forget();
        desk.pass(Duration.ofSeconds(61));

        assertThat(desk.lastReason("NONE")).contains("no prices of NONE");
        assertThat(desk.number("SELECT count(*) FROM decisions WHERE ticker = 'AAPL'"))
                .isGreaterThan(1);
        assertThat(desk.alpaca.journal().requests("GET", "/v2/stocks/bars")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatACheckHasBoughtIsShownAsItsOwnAtOnce() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofSeconds(60));

        assertThat(desk.texts("SELECT ticker FROM positions WHERE own_quantity = quantity ORDER BY ticker"))
                .containsExactly("AAPL", "MSFT");
    }

    @Test
    void closingAllPositionsCancelsPurchasesThatWaitForTheOpen() {
        desk.wantsToHold(true);
        desk.startAt("2026-11-24T00:00:00Z");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.sent()).hasSize(2);

        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");

        desk.skipTo("2026-11-24T15:00:00Z");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.alpaca.journal().executions()).isEmpty();
        assertThat(desk.texts("SELECT closing_since FROM trading_state WHERE closing_since IS NOT NULL"))
                .isEmpty();
    }
}
