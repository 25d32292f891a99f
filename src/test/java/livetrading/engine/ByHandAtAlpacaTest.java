package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** What a person asks for is carried out at Alpaca exactly once, whatever happens on the way. */
class ByHandAtAlpacaTest extends AtPaperProgram {

    private static final Ticker AAPL = new Ticker("AAPL");

    @Test
    void sellsOnceAlthoughTheAnswerIsLostAndTheProgramDies() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofSeconds(10));
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(program.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .hasSize(1);
        assertThat(program.alpaca.journal().booked()).hasSize(3);
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.own("MSFT")).isPositive();
        assertThat(program.lastReason("AAPL")).contains("closed by hand, by admin: none is opened before");
        program.assertBooksAgree();
    }

    @Test
    void cancelsTheRestOfAPurchaseBeforeItSellsWhatWasBought() {
        program.alpaca.faults().add(Match.submit().symbol("AAPL").once(), Fault.PARTIAL_THEN_REST);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("PARTIALLY_FILLED");

        program.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL' ORDER BY created_at"))
                .containsExactly("CANCELLED", "FILLED");
        assertThat(program.own("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void cancelsOnlyTheOrderThatWasChosen() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        String order = program.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL'")
                .getFirst();
        program.machine().control().cancelOrder(order, "admin");
        program.pass(Duration.ofMinutes(1));

        assertThat(program.texts("SELECT state FROM orders ORDER BY ticker")).containsExactly("CANCELLED", "ACCEPTED");
        program.assertBooksAgree();
    }

    private void assertDecidedAgainTheSame() throws InterruptedException {
        assertThat(Replayed.of(program.machine(), LocalDate.of(2026, 11, 23)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.words()).as("%s", one.row()).isEqualTo("the same"));
    }

    @Test
    void f163_sellsAPartOnceAlthoughTheAnswerIsLostAndTheProgramDies() throws InterruptedException {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        BigDecimal held = program.own("AAPL");
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.machine().control().sellPart(Mode.PAPER, AAPL, BigDecimal.ONE, held, "admin");
        program.pass(Duration.ofSeconds(10));
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(program.texts("SELECT reason FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .containsExactly("a part sold by hand, by admin");
        assertThat(program.alpaca.journal().booked()).hasSize(3);
        assertThat(program.own("AAPL")).isEqualByComparingTo(held.subtract(BigDecimal.ONE));
        assertThat(program.number("SELECT count(*) FROM manual_orders")).isZero();
        program.assertBooksAgree();
        assertDecidedAgainTheSame();
    }

    @Test
    void f163_sendsTheSameSaleAgainWhenItNeverArrived() throws InterruptedException {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        BigDecimal held = program.own("AAPL");
        program.alpaca.faults().add(Match.submit().once(), Fault.RESET_BEFORE_READ);
        program.machine().control().sellPart(Mode.PAPER, AAPL, BigDecimal.ONE, held, "admin");
        program.pass(Duration.ofMinutes(5));

        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .containsExactly("FILLED");
        assertThat(program.own("AAPL")).isEqualByComparingTo(held.subtract(BigDecimal.ONE));
        program.assertBooksAgree();
        assertDecidedAgainTheSame();
    }

    @Test
    void f165_buysOnceAlthoughTheProgramDiesAndKeepsItUntilTheNextBar() throws InterruptedException {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(1));
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.machine().control().enter(Mode.PAPER, AAPL, "admin");
        program.machine().control().enter(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofSeconds(10));
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(program.texts("SELECT side || ' ' || state FROM orders")).containsExactly("BUY FILLED");
        assertThat(program.own("AAPL")).isPositive();
        assertThat(program.lastReason("AAPL"))
                .startsWith("bought by hand on this bar: its strategy decides from the next bar on");
        assertThat(program.number("SELECT count(*) FROM manual_orders")).isZero();
        program.assertBooksAgree();

        // the check after the close looks at a new bar
        program.skipTo("2026-11-23T21:30:00Z");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT side FROM orders ORDER BY created_at")).containsExactly("BUY", "SELL");
        assertDecidedAgainTheSame();
    }

    @Test
    void f165_doesNotBuyLongAfterItWasAskedFor() {
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(1));
        program.machine().stop();
        program.machine().control().enter(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofMinutes(20));
        program.machine().start();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.number("SELECT count(*) FROM orders")).isZero();
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'BY_HAND' ORDER BY id"))
                .last()
                .asString()
                .contains("could not be done for a while after it was asked for");
    }
}
