package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F14: what the user sells at the broker stays sold, although its strategy wants to hold it. */
class SoldElsewhereTest extends AtPaperProgram {

    private static final String TUESDAY = "2026-11-24T15:00:00Z";
    private static final String WEDNESDAY = "2026-11-25T15:00:00Z";

    @BeforeEach
    void hold() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.own("AAPL")).isPositive();
    }

    @Test
    void f14_aPositionThatWasSoldAtTheBrokerIsNotBoughtBackOnTheNextBar() {
        sell(program.own("AAPL"));
        program.pass(Duration.ofMinutes(3));
        tradeOn(TUESDAY);

        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.sent()).hasSize(2);
        assertThat(program.lastReason("AAPL"))
                .startsWith("the position was sold elsewhere: none is opened before the strategy has been out");
        assertThat(program.drift())
                .anyMatch(message -> message.startsWith("AAPL") && message.contains("stays out until its strategy"));
    }

    @Test
    void f14_norInTheCheckThatFindsItGone() {
        sell(program.own("AAPL"));
        tradeOn(TUESDAY);

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.sent()).hasSize(2);
    }

    @Test
    void f14_norByAProgramThatWasStartedAgain() {
        sell(program.own("AAPL"));
        program.pass(Duration.ofMinutes(3));
        program.skipTo(TUESDAY);
        program.restart();
        program.pass(Duration.ofMinutes(3));

        assertThat(program.inAccount("AAPL")).isZero();
    }

    @Test
    void f14_itIsBoughtAgainOnceItsStrategyHasBeenOut() {
        sell(program.own("AAPL"));
        program.pass(Duration.ofMinutes(3));
        strategyOfApple(1, 2);
        tradeOn(TUESDAY);
        assertThat(exits()).isZero();

        strategyOfApple(98, 99);
        tradeOn(WEDNESDAY);
        assertThat(program.own("AAPL")).isPositive();
        program.assertBooksAgree();
    }

    @Test
    void f14_itIsBoughtAgainOnceTheUserAllowsIt() {
        sell(program.own("AAPL"));
        program.pass(Duration.ofMinutes(3));
        program.machine().control().allowEntry(Mode.PAPER, new Ticker("AAPL"), "admin");
        tradeOn(TUESDAY);

        assertThat(program.own("AAPL")).isPositive();
        program.assertBooksAgree();
    }

    @Test
    void f14_aPartThatWasSoldIsNotBoughtBackAndTheRestIsLedToItsExit() {
        BigDecimal bought = program.own("AAPL");
        sell(new BigDecimal("4"));
        program.pass(Duration.ofMinutes(3));
        tradeOn(TUESDAY);
        assertThat(program.inAccount("AAPL")).isEqualByComparingTo(bought.subtract(new BigDecimal("4")));
        assertThat(program.own("AAPL")).isEqualByComparingTo(program.inAccount("AAPL"));
        assertThat(exits()).isZero();
        assertThat(program.sent()).hasSize(2);

        strategyOfApple(1, 2);
        program.machine().database().update("UPDATE orders SET parameters = '{\"lower\":1,\"upper\":2}'");
        tradeOn(WEDNESDAY);
        assertThat(program.inAccount("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f14_aPositionThatIsClosedByHandHereAndThereIsClosedOnce() {
        program.machine().control().closePosition(Mode.PAPER, new Ticker("AAPL"), "admin");
        sell(program.own("AAPL"));
        program.pass(Duration.ofMinutes(3));
        tradeOn(TUESDAY);

        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.lastReason("AAPL")).startsWith("the position was closed by hand, by admin");
    }

    private void sell(BigDecimal shares) {
        program.alpaca.broker().orderByHand(Ticket.market(Side.SELL, "AAPL", shares.toPlainString(), ""));
    }

    private void tradeOn(String day) {
        program.startAt(day);
        program.pass(Duration.ofMinutes(3));
    }

    private void strategyOfApple(int lower, int upper) {
        program.machine()
                .database()
                .update(
                        "UPDATE best_strategies SET parameters = ? WHERE ticker = 'AAPL'",
                        "{\"lower\":%d,\"upper\":%d}".formatted(lower, upper));
    }

    private int exits() {
        return program.number("SELECT count(*) FROM manual_exits");
    }
}
