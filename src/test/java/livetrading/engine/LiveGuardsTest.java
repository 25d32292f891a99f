package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** Rules that look at quotes and at what the broker says of a ticker, before each order. */
class LiveGuardsTest extends AtPaperProgram {

    private static final String QUOTES = "/v2/stocks/quotes/latest";

    @Test
    void aQuoteFarFromTheLastCloseHoldsAPurchaseUntilTheNextCheck() {
        guard("price-collar", "");
        program.wantsToHold(false);
        quote("AAPL", "1.06");
        quote("MSFT", "1");

        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.order("MSFT").symbol()).isEqualTo("MSFT");
        assertThat(program.lastAction("AAPL")).isEqualTo("HOLD");
        assertThat(program.lastReason("AAPL"))
                .startsWith("price-collar: the quote of ")
                .contains(" is 6.0 % away from the last close of ", ", more than 5 %; ");
        assertThat(program.texts("SELECT rule || ' ' || action || ' ' || ticker FROM risk_actions"))
                .containsExactly("price-collar HOLD AAPL");

        quote("AAPL", "1.04");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void aWideSpreadHoldsAPurchase() {
        guard("price-collar", "");
        program.wantsToHold(false);
        BigDecimal close = lastClose("AAPL");
        program.alpaca
                .tape()
                .price("AAPL", close.multiply(new BigDecimal("0.99")), close.multiply(new BigDecimal("1.01")), close);
        quote("MSFT", "1");

        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastReason("AAPL"))
                .startsWith("price-collar: the quote of ")
                .contains("has a spread of 2.00 %");
        assertThat(program.order("MSFT").symbol()).isEqualTo("MSFT");
    }

    @Test
    void aPositionIsSoldWhateverTheQuote() {
        guard("price-collar", "");
        quotes("1");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.own("AAPL")).isPositive();

        quotes("0.5");
        program.alpaca.faults().add(Match.on("GET", QUOTES), Fault.STATUS_503);
        wants(false);
        sellOnTheSameBar();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.own("MSFT")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f59aQuoteThatIsNoneOrIsNotToldHoldsAPurchase() {
        guard("price-collar", "");
        quotes("1");
        wants(true);
        for (Fault fault : List.of(
                Fault.SYMBOL_ABSENT, Fault.BID_ASK_ZERO, Fault.ZERO_PRICE, Fault.CROSSED_QUOTE, Fault.EMPTY_BODY)) {
            assertThatItIsHeld(fault, "price-collar: .*quote.*");
        }
        for (Fault fault : List.of(Fault.STATUS_503, Fault.MALFORMED_JSON, Fault.RESPONSE_LOST, Fault.STATUS_401)) {
            assertThatItIsHeld(fault, "price-collar: the quote is not known: .*");
        }
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'HALT'"))
                .isEmpty();

        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);
    }

    private void assertThatItIsHeld(Fault fault, String reason) {
        program.alpaca.faults().add(Match.on("GET", QUOTES), fault);
        program.pass(Duration.ofSeconds(65));

        assertThat(program.sent()).as(fault.wire()).isEmpty();
        assertThat(program.lastReason("AAPL")).as(fault.wire()).matches(reason);
        program.alpaca.faults().clear();
    }

    @Test
    void f59aQuoteOfLongAgoHoldsAPurchase() {
        guard("price-collar", "");
        quotes("1");
        program.skipTo("2026-11-23T16:31:00Z");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.sent()).isEmpty();
        assertThat(program.lastReason("AAPL")).startsWith("price-collar: its last quote is of 2026-11-23T16:0");
    }

    @Test
    void f60whatIsNotTradedIsNotOrderedAndWhatIsNotKnownToBeNeither() {
        guard("halted", "");
        program.alpaca.assets().makeUntradable("AAPL");
        program.alpaca.faults().add(Match.on("GET", "/v2/assets/MSFT"), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.alpaca.journal().postsPerClientOrderId()).isEmpty();
        assertThat(program.lastReason("AAPL")).startsWith("halted: Alpaca says that AAPL cannot be traded now; ");
        assertThat(program.lastReason("MSFT")).startsWith("halted: it is not known whether MSFT can be traded now: ");

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.order("MSFT").symbol()).isEqualTo("MSFT");
    }

    @Test
    void aTickerOfItsOwnHasItsOwnGuard() {
        guard("halted", "MSFT");
        program.alpaca.assets().delist("MSFT");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.order("AAPL").symbol()).isEqualTo("AAPL");
        assertThat(program.lastReason("MSFT")).startsWith("halted: Alpaca says that MSFT is inactive; ");
    }

    @Test
    void f60whatIsClosedByHandIsNotHeldBack() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        guard("halted", "");
        program.alpaca.faults().add(Match.on("GET", "/v2/assets/AAPL"), Fault.STATUS_503);
        program.machine().control().closePosition(Mode.PAPER, Ticker.of("AAPL"), "somebody");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.own("AAPL")).isZero();
    }

    private void guard(String rule, String target) {
        program.machine()
                .database()
                .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, ?, '')", rule, target);
    }

    private void wants(boolean hold) {
        String parameters = hold ? "{\"lower\":98,\"upper\":99}" : "{\"lower\":1,\"upper\":2}";
        program.machine().database().update("UPDATE best_strategies SET parameters = ?", parameters);
    }

    /** The strategy that opened a position leads it to its end. */
    private void sellOnTheSameBar() {
        program.machine().database().update("UPDATE orders SET parameters = ?", "{\"lower\":1,\"upper\":2}");
    }

    private void quotes(String timesLastClose) {
        if (program.texts("SELECT ticker FROM decisions").isEmpty()) {
            program.wantsToHold(false);
        }
        PaperProgram.TICKERS.forEach(ticker -> quote(ticker, timesLastClose));
    }

    private void quote(String ticker, String timesLastClose) {
        BigDecimal price = lastClose(ticker).multiply(new BigDecimal(timesLastClose));
        program.alpaca
                .tape()
                .price(ticker, price.setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    private BigDecimal lastClose(String ticker) {
        return new BigDecimal(program.texts(
                        "SELECT price FROM decisions WHERE ticker = '%s' ORDER BY id DESC LIMIT 1".formatted(ticker))
                .getFirst());
    }
}
