package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.ListedOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;
import livetrading.standin.Standin;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders at a broker that misbehaves. */
class AlpacaBrokerTest {

    /** F40: what a library says of it is nothing for a person. */
    private static final String OUR_WORDS =
            "the connection to 127\\.0\\.0\\.1 broke before all of the answer had come|the answer of 127\\.0\\.0\\.1 broke off"
                    + "|Alpaca answered 50\\d|Alpaca's answer (cannot be read|lacks what was asked for|has no usable '\\w+')";

    private static final Ticker AAPL = Ticker.of("AAPL");
    private static final Instant OPEN = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant BAR = Instant.parse("2026-11-20T05:00:00Z");

    private Standin alpaca;
    private Alpaca account;
    private Broker broker;

    @BeforeEach
    void connect() {
        alpaca = Standin.start(7);
        alpaca.clock().moveTo(OPEN);
        alpaca.tape().price("AAPL", "100");
        account = Connected.to(alpaca, new KeptBars());
        broker = account.broker();
    }

    @AfterEach
    void disconnect() {
        account.close();
        alpaca.close();
    }

    @Test
    void saysWhatItDoesNotTradeNow() throws BrokerException {
        assertThat(broker.obstacle(AAPL)).isEmpty();
        assertThat(broker.obstacle(Ticker.of("NONE"))).hasValue("Alpaca does not know NONE");

        alpaca.assets().makeUntradable("MSFT");
        alpaca.assets().delist("AMD");
        assertThat(broker.obstacle(Ticker.of("MSFT"))).hasValue("Alpaca says that MSFT cannot be traded now");
        assertThat(broker.obstacle(Ticker.of("AMD"))).hasValue("Alpaca says that AMD is inactive");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STATUS_503", "MALFORMED_JSON", "EMPTY_BODY", "MISSING_FIELD", "STATUS_401"})
    void doesNotSayThatItTradesWhatItSaysNothingOf(Fault fault) {
        alpaca.faults().add(Match.on("GET", "/v2/assets/AAPL"), fault);

        assertThatExceptionOfType(BrokerException.class).isThrownBy(() -> broker.obstacle(AAPL));
    }

    @Test
    void buysAtTheMarketAndTellsWhatWasExecuted() throws BrokerException {
        broker.submit(buy("10"));

        BrokerOrder order = broker.order(buy("10").intent().clientOrderId()).orElseThrow();
        assertThat(order.state()).isEqualTo(new OrderState.Filled());
        assertThat(order.fills())
                .extracting(Fill::quantity)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.TEN);
        assertThat(broker.portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("10");
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void f34_listsAllOrdersOfTheProgramHoweverManyPagesThatTakes() throws BrokerException {
        for (int number = 0; number < 1_100; number++) {
            String id = number % 2 == 0 ? "lt-paper-AAPL-buy-" + number : "hand-" + number;
            alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "0.1", id));
            if (number % 20 == 19) {
                alpaca.clock().advance(Duration.ofSeconds(1));
            }
        }

        List<ListedOrder> listed = broker.ordersSince(OPEN.minusSeconds(1));

        assertThat(listed).hasSize(550);
        assertThat(listed).extracting(ListedOrder::clientOrderId).doesNotHaveDuplicates();
        assertThat(broker.ordersSince(OPEN.plusSeconds(30)))
                .extracting(order -> order.clientOrderId().value())
                .contains("lt-paper-AAPL-buy-1098")
                .doesNotContain("lt-paper-AAPL-buy-598");
    }

    @Test
    void f34_anOrderLastsUntilTheCloseOfTheSessionForWhichItMayBeBookedHalfAnHourLater() throws BrokerException {
        assertThat(broker.lastsUntil(OPEN)).isEqualTo("2026-11-23T21:00:00Z");
        assertThat(broker.lastsUntil(Instant.parse("2026-11-23T20:30:00Z"))).isEqualTo("2026-11-24T21:00:00Z");
        assertThat(broker.lastsUntil(Instant.parse("2026-11-27T02:00:00Z"))).isEqualTo("2026-11-27T18:00:00Z");
    }

    /** The order was booked, and the program cannot know it. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "RESPONSE_LOST",
                "TRUNCATED_BODY",
                "RESET_AFTER_ACCEPT",
                "STATUS_500_AFTER",
                "STATUS_504_AFTER",
                "MALFORMED_JSON",
                "EMPTY_BODY",
                "MISSING_FIELD"
            })
    void anUnclearAnswerIsUnknownAndTheOrderIsFoundByItsClientOrderId(Fault fault) throws BrokerException {
        alpaca.faults().add(Match.submit().once(), fault);

        assertThatExceptionOfType(BrokerException.UnknownOutcome.class)
                .isThrownBy(() -> broker.submit(buy("10")))
                .withMessageMatching(OUR_WORDS);

        assertThat(posts()).isEqualTo(1);
        assertThat(broker.order(buy("10").intent().clientOrderId())).isPresent();
    }

    /** Ten seconds on the wall's clock, so both at once: so long the program waits for an answer, its body included. */
    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        alpaca.tape().price("MSFT", "100");
        alpaca.faults().add(Match.submit().symbol("AAPL").once(), Fault.STALL_HEADERS);
        alpaca.faults().add(Match.submit().symbol("MSFT").once(), Fault.STALL_BODY);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> headers = both.submit(() -> assertGivenUp(buy(AAPL, "10")));
            Future<?> body = both.submit(() -> assertGivenUp(buy(Ticker.of("MSFT"), "10")));
            headers.get();
            body.get();
        }
        assertThat(broker.order(buy(AAPL, "10").intent().clientOrderId())).isPresent();
        assertThat(broker.order(buy(Ticker.of("MSFT"), "10").intent().clientOrderId()))
                .isPresent();
    }

    private void assertGivenUp(ApprovedOrder order) {
        assertThatExceptionOfType(BrokerException.UnknownOutcome.class)
                .isThrownBy(() -> broker.submit(order))
                .withMessageMatching("127\\.0\\.0\\.1 did not answer within 10 s|" + OUR_WORDS);
    }

    /** The order never arrived, and the program cannot know that either. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_BEFORE_READ", "STATUS_500_BEFORE", "STATUS_502_HTML", "STATUS_503", "STATUS_429"})
    void anOrderThatNeverArrivedIsUnknownAndCanBeSentAgainUnderItsId(Fault fault) throws BrokerException {
        alpaca.faults().add(Match.submit().once(), fault);
        assertThatExceptionOfType(BrokerException.UnknownOutcome.class).isThrownBy(() -> broker.submit(buy("10")));
        assertThat(posts()).isLessThanOrEqualTo(1);
        alpaca.faults().clear();
        account.close();
        account = Connected.to(alpaca, new KeptBars());
        broker = account.broker();

        assertThat(broker.order(buy("10").intent().clientOrderId())).isEmpty();
        broker.submit(buy("10"));
        assertThat(alpaca.journal().booked()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker.submit(buy("5000")))
                .withMessageContaining("insufficient buying power")
                .withMessageContaining("lower the risk per trade");
    }

    @Test
    void wrongKeysAreNamedAsSuch() {
        alpaca.faults().add(Match.always(), Fault.STATUS_401);

        assertThatExceptionOfType(BrokerException.Unauthorised.class)
                .isThrownBy(() -> broker.submit(buy("10")))
                .withMessageContaining("keys");
    }

    @Test
    void aRedirectionIsNotFollowedWithTheKeys() throws Exception {
        try (Standin elsewhere = Standin.start(8)) {
            alpaca.faults().add(Match.submit().once(), Effect.of(Fault.REDIRECT).with("to", elsewhere.url()));

            assertThatExceptionOfType(BrokerException.UnknownOutcome.class).isThrownBy(() -> broker.submit(buy("10")));
            assertThat(elsewhere.journal().requests()).isEmpty();
        }
    }

    @Test
    void aFailedQuestionIsNotAnEmptyAnswer() {
        alpaca.faults().add(Match.on("GET", "/v2/positions"), Fault.STATUS_503);

        assertThatExceptionOfType(BrokerException.UnknownOutcome.class).isThrownBy(() -> broker.portfolio());
    }

    @Test
    void leavesTheOrdersOfTheAccountsOwnerAlone() throws BrokerException {
        alpaca.clock().moveTo(Instant.parse("2026-11-24T01:00:00Z"));
        alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "3", "by hand: of mine"));
        broker.submit(buy("10"));

        assertThat(broker.openOrders())
                .extracting(ListedOrder::clientOrderId)
                .containsExactly(buy("10").intent().clientOrderId());
    }

    private int posts() {
        return alpaca.journal().requests("POST", "/v2/orders").size();
    }

    private static ApprovedOrder buy(String quantity) {
        return buy(AAPL, quantity);
    }

    private static ApprovedOrder buy(Ticker ticker, String quantity) {
        BigDecimal money = new BigDecimal(quantity).multiply(new BigDecimal("101"));
        var limits = new RiskLimits(BigDecimal.ONE, 100, false, BigDecimal.ZERO);
        var approval = new OrderApproval(limits, Mode.PAPER, money, money, Set.of());
        return (ApprovedOrder)
                approval.enter(ticker, new BigDecimal("100"), BigDecimal.ZERO, "rsi", BAR, "RSI is below 30");
    }
}
