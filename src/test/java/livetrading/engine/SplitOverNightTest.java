package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F36: the number of shares changes over night while the order that sells them waits for the open. */
class SplitOverNightTest extends AtPaperProgram {

    private static final String EVENING = "2026-11-23T21:20:00Z";
    private static final String NIGHT = "2026-11-24T09:00:00Z";
    private static final String JUST_OPEN = "2026-11-24T14:31:00Z";

    @BeforeEach
    void hold() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.own("AAPL")).isPositive();
    }

    @Test
    void f36_allThatItMadeIsSoldAtTheOpen() {
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "3");
        program.pass(Duration.ofMinutes(2));
        open();

        assertSoldWithoutAFalseLoss();
        assertThat(program.drift()).anyMatch(message -> message.startsWith("AAPL") && message.contains("a split"));
    }

    @Test
    void f36_whatWasSoldBeforeItWasRecognisedIsCaughtUpWith() {
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "3");
        open();

        assertSoldWithoutAFalseLoss();
        assertThat(program.drift())
                .anyMatch(message -> message.startsWith("AAPL") && message.contains("a split"))
                .noneMatch(message -> message.contains("count as yours"));
    }

    @Test
    void f36_alsoWhileTheListOfPositionsLagsBehindTheSale() {
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "3");
        program.alpaca.faults().add(Match.always(), Fault.STALE_READS);
        open();

        assertSoldWithoutAFalseLoss();
    }

    @Test
    void f36_alsoByAProgramThatWasNotRunning() {
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "3");
        program.skipTo(JUST_OPEN);
        program.restart();
        program.pass(Duration.ofMinutes(3));

        assertSoldWithoutAFalseLoss();
    }

    @Test
    void f36_sharesOfTheUserAreNotSoldWithAReverseSplit() {
        program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "90", ""));
        program.pass(Duration.ofMinutes(3));
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "0.2");
        program.pass(Duration.ofMinutes(2));
        open();

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.inAccount("AAPL")).isBetween(new BigDecimal("18"), new BigDecimal("19"));
    }

    @Test
    void f36_theTickerIsGivenBackToItsStrategyWhichIsOut() {
        decideToSell();
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", "3");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.number("SELECT count(*) FROM manual_exits")).isOne();
        open();

        assertThat(program.number("SELECT count(*) FROM manual_exits")).isZero();
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind IN ('CLOSE', 'RELEASE') ORDER BY id"))
                .containsExactly(
                        "AAPL: the position was closed after a split, as was decided before it",
                        "AAPL: its strategy is out now, too, and may open a position again");
    }

    private void decideToSell() {
        program.machine().database().update("UPDATE best_strategies SET parameters = '{\"lower\":1,\"upper\":2}'");
        program.machine().database().update("UPDATE orders SET parameters = '{\"lower\":1,\"upper\":2}'");
        program.startAt(EVENING);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .containsExactly("ACCEPTED");
    }

    private void open() {
        program.skipTo(JUST_OPEN);
        program.pass(Duration.ofMinutes(3));
    }

    private void assertSoldWithoutAFalseLoss() {
        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.own("AAPL")).isZero();
        assertThat(new BigDecimal(program.texts(
                                "SELECT CAST(sum(realized_profit) AS TEXT) FROM trade_history WHERE ticker = 'AAPL'")
                        .getFirst()))
                .isBetween(new BigDecimal("-5"), new BigDecimal("5"));
        program.assertBooksAgree();
    }
}
