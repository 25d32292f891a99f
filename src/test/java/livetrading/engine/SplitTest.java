package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F15: the number of shares at the broker changes without an order of the program. */
class SplitTest extends AtPaperProgram {

    @BeforeEach
    void begin() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
    }

    @Test
    void f15_ourBooksFollowASplitAndAllThatItMadeCanBeSold() {
        BigDecimal bought = program.own("AAPL");
        BigDecimal cost = cost("AAPL");
        program.alpaca.broker().split("AAPL", "2");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.own("AAPL")).isEqualByComparingTo(bought.multiply(BigDecimal.TWO));
        assertThat(cost("AAPL")).isEqualByComparingTo(cost);
        assertThat(program.drift())
                .singleElement()
                .asString()
                .startsWith("AAPL")
                .contains("a split", "nothing was bought");
        assertThat(program.sent()).hasSize(2);

        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.inAccount("AAPL")).isZero();
        assertThat(program.own("AAPL")).isZero();
    }

    @Test
    void f15_aSplitOverNightIsFollowedAfterARestartToo() {
        BigDecimal bought = program.own("AAPL");
        program.alpaca.broker().split("AAPL", "3");
        program.skipTo("2026-11-24T14:31:00Z");
        program.restart();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.own("AAPL")).isEqualByComparingTo(bought.multiply(new BigDecimal("3")));
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f15_aReverseSplitIsNoSale() {
        BigDecimal cost = cost("MSFT");
        program.alpaca.broker().split("MSFT", "0.1");
        program.pass(Duration.ofMinutes(3));

        assertThat(cost("MSFT")).isEqualByComparingTo(cost);
        assertThat(program.drift())
                .singleElement()
                .asString()
                .contains("a split")
                .doesNotContain("sold elsewhere");
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f15_theFractionThatAReverseSplitPaysOutIsTolerated() {
        program.alpaca.broker().split("MSFT", "0.125");
        BigDecimal fraction = program.inAccount("MSFT").remainder(BigDecimal.ONE);
        assertThat(fraction).isPositive();
        program.alpaca.broker().orderByHand(Ticket.market(Side.SELL, "MSFT", fraction.toPlainString(), ""));
        program.pass(Duration.ofMinutes(3));

        assertThat(program.drift()).anyMatch(message -> message.startsWith("MSFT") && message.contains("a split"));
        assertThat(program.drift()).noneMatch(message -> message.contains("sold elsewhere"));
        program.assertBooksAgree();
    }

    @Test
    void f15_sharesOfTheUserAreNotCountedToOursByASplit() {
        program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "6", ""));
        program.pass(Duration.ofMinutes(3));
        program.alpaca.broker().split("AAPL", "0.5");
        program.pass(Duration.ofMinutes(3));

        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.inAccount("AAPL")).isBetween(new BigDecimal("3"), new BigDecimal("3.5"));
    }

    @Test
    void f15_sharesThatAppearAreShownAsTheUsersAndNotedOnce() {
        BigDecimal bought = program.own("AAPL");
        program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "5", ""));
        program.pass(Duration.ofMinutes(6));

        assertThat(program.own("AAPL")).isEqualByComparingTo(bought);
        assertThat(program.texts(
                        "SELECT CAST(quantity - own_quantity AS INTEGER) FROM positions WHERE ticker = 'AAPL'"))
                .containsExactly("5");
        assertThat(program.drift())
                .filteredOn(message -> message.startsWith("AAPL"))
                .singleElement()
                .asString()
                .contains("5 shares more", "count as yours");
        assertThat(program.sent()).hasSize(2);
    }

    private BigDecimal cost(String ticker) {
        return new BigDecimal(
                program.texts("SELECT CAST(cost AS TEXT) FROM own_holdings WHERE ticker = '%s'".formatted(ticker))
                        .getFirst());
    }
}
