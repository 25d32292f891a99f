package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F58: the number of shares changes over night, and the purchase that waits for the open is filled before that is seen. */
class EntrySizesTest extends AtPaperProgram {

    private static final String EVENING = "2026-11-23T21:20:00Z";
    private static final String NIGHT = "2026-11-24T09:00:00Z";
    private static final String JUST_OPEN = "2026-11-24T14:31:00Z";
    private static final BigDecimal FOUR = new BigDecimal("4");

    @BeforeEach
    void decideToBuy() {
        // the last price of the bars
        program.alpaca.tape().price("AAPL", "221.40");
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(3));
        program.machine().database().update("UPDATE best_strategies SET parameters = '{\"lower\":98,\"upper\":99}'");
        program.startAt(EVENING);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("ACCEPTED");
    }

    @Test
    void f58_whatAReverseSplitHasMadeTooMuchIsSoldOnce() {
        split("0.25");
        open(Duration.ofMinutes(8));

        assertReducedToAQuarter();
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'ALARM'"))
                .singleElement()
                .asString()
                .startsWith("AAPL: bought at $")
                .contains("perhaps because of a split in the night between", "is sold by an order of its own");
        assertThat(program.texts("SELECT reason FROM decisions WHERE ticker = 'AAPL' AND action = 'SELL'"))
                .singleElement()
                .asString()
                .contains("more than was meant");
    }

    @Test
    void f58_alsoByAProgramThatWasNotRunning() {
        split("0.25");
        program.skipTo(JUST_OPEN);
        program.restart();
        program.pass(Duration.ofMinutes(2));
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertReducedToAQuarter();
    }

    @Test
    void f58_alsoWhenTheAnswerToThatSaleIsLost() {
        split("0.25");
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        open(Duration.ofMinutes(8));

        assertReducedToAQuarter();
    }

    @Test
    void f58_aLaterSplitOfThePositionSellsNoMore() {
        split("0.25");
        open(Duration.ofMinutes(8));
        BigDecimal left = program.own("AAPL");
        program.alpaca.broker().split("AAPL", "4");
        program.pass(Duration.ofMinutes(5));

        assertThat(program.own("AAPL")).isEqualByComparingTo(left.multiply(FOUR));
        assertThat(sent()).hasSize(2);
    }

    @Test
    void f58_aSplitThatMakesThePositionSmallerIsNotedOnly() {
        split("4");
        open(Duration.ofMinutes(5));

        assertThat(sent())
                .singleElement()
                .satisfies(order -> assertThat(program.own("AAPL"))
                        .isEqualByComparingTo(order.qty().orElseThrow()));
        assertThat(program.drift()).singleElement().asString().contains("0.25 times as large as was meant");
        assertThat(program.number("SELECT count(*) FROM engine_events WHERE kind = 'ALARM'"))
                .isZero();
    }

    private void split(String ratio) {
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", ratio);
    }

    private void open(Duration duration) {
        program.skipTo(JUST_OPEN);
        program.pass(duration);
    }

    /** Bought at about four times the price, a quarter of the shares is what was meant. */
    private void assertReducedToAQuarter() {
        assertThat(sent()).extracting(order -> order.side().name()).containsExactly("BUY", "SELL");
        BigDecimal bought = sent().getFirst().qty().orElseThrow();
        assertThat(program.own("AAPL").multiply(FOUR))
                .isBetween(bought.multiply(new BigDecimal("0.9")), bought.multiply(new BigDecimal("1.1")));
        program.assertBooksAgree();
    }

    private List<BookedOrder> sent() {
        return program.sent().stream()
                .filter(order -> order.symbol().equals("AAPL"))
                .toList();
    }
}
