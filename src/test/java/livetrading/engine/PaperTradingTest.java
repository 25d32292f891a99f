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
class PaperTradingTest extends AtPaperProgram {

    @Test
    void buysWhatItsStrategiesWantAndBooksWhatWasExecuted() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.alpaca.journal().booked()).hasSize(2);
        program.assertBooksAgree();
        assertThat(program.texts("SELECT DISTINCT mode FROM trade_history")).containsExactly("PAPER");
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
        program.alpaca.faults().add(Match.submit().times(2), fault);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(6));

        assertThat(program.alpaca.journal().booked()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f1anOrderThatIsInvisibleForAWhileIsWaitedFor() {
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.alpaca.faults().add(Match.always(), Fault.SLOW_VISIBILITY);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(6));

        assertThat(program.alpaca.journal().postsPerClientOrderId().values()).allMatch(posts -> posts == 1);
        program.assertBooksAgree();
    }

    @Test
    void f7theProgramThatDiesBetweenOrderAndAnswerKnowsTheOrderAfterItsRestart() {
        program.alpaca.faults().add(Match.submit().times(2), Fault.RESPONSE_LOST);
        program.wantsToHold(true);
        program.pass(Duration.ofSeconds(60));
        program.restart();
        program.pass(Duration.ofMinutes(3));

        assertThat(program.alpaca.journal().booked()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f8aPartialFillThatIsCancelledKeepsWhatWasFilled() {
        program.alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_CANCEL);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).contains("CANCELLED");
        program.assertBooksAgree();
    }

    @Test
    void f13tradesNothingWhileTheBrokerDoesNotSayWhatIsOwned() {
        program.machine().start();
        program.pass(Duration.ofSeconds(65));
        program.alpaca.faults().add(Match.on("GET", "/v2/positions"), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.alpaca.journal().booked()).isEmpty();
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(program.alpaca.journal().booked()).hasSize(2);
    }

    @Test
    void f25wrongKeysStopTradingAndAreNamed() {
        program.alpaca.faults().add(Match.always(), Fault.STATUS_401);
        program.machine().start();
        program.pass(Duration.ofMinutes(1));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message()).contains("does not accept the keys");
    }

    @Test
    void f20aClockThatIsWrongStopsTradingAndIsNamed() {
        program.alpaca.faults().add(Match.always(), Fault.CLOCK_SKEW);
        program.machine().start();
        program.pass(Duration.ofMinutes(1));

        assertThat(program.machine().status().message()).contains("this machine's clock is 300 s behind Alpaca's");
        assertThat(program.alpaca.journal().booked()).isEmpty();
    }

    @Test
    void f29oneOrderIsSentHoweverOftenTheSignalRepeatsWhileTheMarketIsClosed() {
        program.wantsToHold(true);
        program.startAt("2026-11-24T00:00:00Z");
        program.pass(Duration.ofMinutes(10));

        assertThat(program.alpaca.journal().booked()).hasSize(2);
        assertThat(program.number("SELECT count(*) FROM trade_history")).isZero();
    }

    @Test
    void f26closesAllPositionsAlsoThroughAnOutage() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.number("SELECT count(*) FROM own_holdings")).isEqualTo(2);

        program.machine().control().closeAllPositions();
        program.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        program.pass(Duration.ofMinutes(1));
        assertThat(program.number("SELECT count(*) FROM own_holdings")).isEqualTo(2);

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.number("SELECT count(*) FROM own_holdings")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void aCheckAsksForBarsOfAllTickersTogetherAlsoWhereSomeHaveNone() {
        program.machine().database().update("UPDATE trading_config SET tickers = 'AAPL,MSFT,NONE,NADA'");
        program.machine().start();
        program.pass(Duration.ofSeconds(61));
        program.alpaca.journal().forget();
        program.pass(Duration.ofSeconds(61));

        assertThat(program.lastReason("NONE")).contains("no prices of NONE");
        assertThat(program.number("SELECT sum(times) FROM decisions WHERE ticker = 'AAPL'"))
                .isGreaterThan(1);
        assertThat(program.alpaca.journal().requests("GET", "/v2/stocks/bars")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatACheckHasBoughtIsShownAsItsOwnAtOnce() {
        program.wantsToHold(true);
        program.pass(Duration.ofSeconds(60));

        assertThat(program.texts("SELECT ticker FROM positions WHERE own_quantity = quantity ORDER BY ticker"))
                .containsExactly("AAPL", "MSFT");
    }

    @Test
    void closingAllPositionsCancelsPurchasesThatWaitForTheOpen() {
        program.wantsToHold(true);
        program.startAt("2026-11-24T00:00:00Z");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);

        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(1));
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");

        program.skipTo("2026-11-24T15:00:00Z");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.alpaca.journal().executions()).isEmpty();
        assertThat(program.texts("SELECT closing_since FROM trading_state WHERE closing_since IS NOT NULL"))
                .isEmpty();
    }
}
