package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F15: the number of shares at the broker changes without an order of the program. */
class SplitTest extends AtPaperDesk {

    @BeforeEach
    void begin() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));
    }

    @Test
    void f15_ourBooksFollowASplitAndAllThatItMadeCanBeSold() {
        BigDecimal bought = desk.own("AAPL");
        BigDecimal cost = cost("AAPL");
        desk.alpaca.broker().split("AAPL", "2");
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.own("AAPL")).isEqualByComparingTo(bought.multiply(BigDecimal.TWO));
        assertThat(cost("AAPL")).isEqualByComparingTo(cost);
        assertThat(desk.drift())
                .singleElement()
                .asString()
                .startsWith("AAPL")
                .contains("a split", "nothing was bought");
        assertThat(desk.sent()).hasSize(2);

        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.inAccount("AAPL")).isZero();
        assertThat(desk.own("AAPL")).isZero();
    }

    @Test
    void f15_aSplitOverNightIsFollowedAfterARestartToo() {
        BigDecimal bought = desk.own("AAPL");
        desk.alpaca.broker().split("AAPL", "3");
        desk.skipTo("2026-11-24T14:31:00Z");
        desk.restart();
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.own("AAPL")).isEqualByComparingTo(bought.multiply(new BigDecimal("3")));
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f15_aReverseSplitIsNoSale() {
        BigDecimal cost = cost("MSFT");
        desk.alpaca.broker().split("MSFT", "0.1");
        desk.pass(Duration.ofMinutes(3));

        assertThat(cost("MSFT")).isEqualByComparingTo(cost);
        assertThat(desk.drift()).singleElement().asString().contains("a split").doesNotContain("sold elsewhere");
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f15_theFractionThatAReverseSplitPaysOutIsTolerated() {
        desk.alpaca.broker().split("MSFT", "0.125");
        BigDecimal fraction = desk.inAccount("MSFT").remainder(BigDecimal.ONE);
        assertThat(fraction).isPositive();
        desk.alpaca.broker().orderByHand(Ticket.market(Side.SELL, "MSFT", fraction.toPlainString(), ""));
        desk.pass(Duration.ofMinutes(3));

        assertThat(desk.drift()).anyMatch(message -> message.startsWith("MSFT") && message.contains("a split"));
        assertThat(desk.drift()).noneMatch(message -> message.contains("sold elsewhere"));
        desk.assertBooksAgree();
    }

    @Test
    void f15_sharesOfTheUserAreNotCountedToOursByASplit() {
        desk.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "6", ""));
        desk.pass(Duration.ofMinutes(3));
        desk.alpaca.broker().split("AAPL", "0.5");
        desk.pass(Duration.ofMinutes(3));

        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.own("AAPL")).isZero();
        assertThat(desk.inAccount("AAPL")).isBetween(new BigDecimal("3"), new BigDecimal("3.5"));
    }

    @Test
    void f15_sharesThatAppearAreShownAsTheUsersAndNotedOnce() {
        BigDecimal bought = desk.own("AAPL");
        desk.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "5", ""));
        desk.pass(Duration.ofMinutes(6));

        assertThat(desk.own("AAPL")).isEqualByComparingTo(bought);
        assertThat(desk.texts("SELECT CAST(quantity - own_quantity AS INTEGER) FROM positions WHERE ticker = 'AAPL'"))
                .containsExactly("5");
        assertThat(desk.drift())
                .filteredOn(message -> message.startsWith("AAPL"))
                .singleElement()
                .asString()
                .contains("5 shares more", "count as yours");
        assertThat(desk.sent()).hasSize(2);
    }

    private BigDecimal cost(String ticker) {
        return new BigDecimal(
                desk.texts("SELECT CAST(cost AS TEXT) FROM own_holdings WHERE ticker = '%s'".formatted(ticker))
                        .getFirst());
    }
}
