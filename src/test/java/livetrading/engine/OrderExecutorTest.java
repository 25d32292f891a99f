package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.broker.BrokerException;
import livetrading.ledger.ModeHistory;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.Approval;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second promise, as far as it does not need a network: no answer of a broker loses or doubles an order. */
class OrderExecutorTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Instant BAR = Instant.parse("2026-11-20T05:00:00Z");
    private static final Instant LATER_BAR = Instant.parse("2026-11-23T05:00:00Z");
    private static final TradingPlan PLAN = new TradingPlan("rsi", "{}", BAR, "");

    private final ScriptedBroker broker = new ScriptedBroker();
    private OrderExecutor executor;
    private OrderReconciliation reconciliation;

    @BeforeEach
    void emptyRecords() {
        executor = machine.bean(OrderExecutor.class);
        reconciliation = machine.bean(OrderReconciliation.class);
        machine.bean(ModeHistory.class).forget(Mode.PAPER);
    }

    @Test
    void anOrderWhoseAnswerWasLostIsUnknownAndIsNotSentAgain() {
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        ApprovedOrder order = buy();

        assertThat(executor.send(broker, Mode.PAPER, order, PLAN, Timeframe.DAY_1, Optional.empty()))
                .isInstanceOf(OrderState.Unknown.class);
        broker.failure = null;
        executor.send(broker, Mode.PAPER, order, PLAN, Timeframe.DAY_1, Optional.empty());

        assertThat(broker.submissions).isEqualTo(1);
    }

    @Test
    void anOrderWhoseAnswerWasLostIsFoundByItsClientOrderIdAndBooked() throws BrokerException {
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        broker.knows(id(buy()), new OrderState.Filled(), List.of(fill("x1", "10", "50")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);

        assertThat(state()).isEqualTo("FILLED");
        assertThat(number("SELECT count(*) FROM trade_history")).isEqualByComparingTo("1");
    }

    @Test
    void anOrderThatTheBrokerRefusedIsRejectedWithItsReason() {
        broker.failure = new BrokerException.Refused("insufficient buying power");

        OrderState state = executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        assertThat(state).isEqualTo(new OrderState.Rejected("insufficient buying power"));
        assertThat(text("SELECT state_reason FROM orders")).isEqualTo("insufficient buying power");
    }

    @Test
    void theSameDecisionTakenTwiceIsOneOrder() {
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        assertThat(broker.submissions).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM orders")).isEqualByComparingTo("1");
    }

    @Test
    void fillsThatAreReportedAgainAndAgainAreBookedOnce() throws BrokerException {
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        broker.knows(id(buy()), new OrderState.PartiallyFilled(), List.of(fill("x1", "4", "50")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);
        reconciliation.reconcile(broker, Mode.PAPER, BAR);
        broker.knows(id(buy()), new OrderState.Filled(), List.of(fill("x1", "4", "50"), fill("x2", "6", "51")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);
        reconciliation.reconcile(broker, Mode.PAPER, BAR);

        assertThat(number("SELECT sum(quantity) FROM trade_history")).isEqualByComparingTo("10");
        assertThat(number("SELECT quantity FROM own_holdings")).isEqualByComparingTo("10");
        assertThat(number("SELECT average_fill_price FROM orders")).isEqualByComparingTo("50.6");
    }

    @Test
    void aPartialFillStaysWhenTheRestIsCancelled() throws BrokerException {
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        broker.knows(id(buy()), new OrderState.Cancelled("by the user"), List.of(fill("x1", "4", "50")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);

        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(number("SELECT quantity FROM own_holdings")).isEqualByComparingTo("4");
    }

    @Test
    void theProfitOfASaleIsNetOfTheFeesOfBothSides() throws BrokerException {
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        broker.knows(id(buy()), new OrderState.Filled(), List.of(fill("x1", "10", "50")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);

        ApprovedOrder sale = sell("10");
        executor.send(broker, Mode.PAPER, sale, PLAN, Timeframe.DAY_1, Optional.empty());
        broker.knows(id(sale), new OrderState.Filled(), List.of(fill("x2", "10", "53")));
        reconciliation.reconcile(broker, Mode.PAPER, BAR);

        // 10 shares, 3 dollars each, less 1 dollar a fill
        assertThat(number("SELECT realized_profit FROM trade_history WHERE side = 'SELL'"))
                .isEqualByComparingTo("28");
        assertThat(number("SELECT count(*) FROM own_holdings")).isEqualByComparingTo("0");
    }

    @Test
    void anOrderThatNeverArrivedIsSentAgainUnderTheSameId() throws BrokerException {
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        reconciliation.reconcile(broker, Mode.PAPER, BAR);
        assertThat(state()).isEqualTo("UNSENT");

        broker.failure = null;
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(broker.submissions).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM orders")).isEqualByComparingTo("1");
    }

    @Test
    void anOrderThatTheBrokerDoesNotShowYetMayStillTurnUp() throws BrokerException {
        broker.visibleAfter = Duration.ofMinutes(1);
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);
        assertThat(state()).isEqualTo("UNKNOWN");

        broker.knows(id(buy()), new OrderState.Filled(), List.of(fill("x1", "10", "50")));
        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);
        assertThat(state()).isEqualTo("FILLED");
    }

    @Test
    void f34_anOrderThatTheBrokerDoesNotShowIsWaitedForUntilItsSessionIsOverWhateverTheBar() throws BrokerException {
        broker.sessionIsOver = false;
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);
        assertThat(state()).isEqualTo("UNKNOWN");

        broker.sessionIsOver = true;
        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void anOrderThatNeverArrivedIsVoidAfterItsBar() throws BrokerException {
        broker.failure = new BrokerException.UnknownOutcome("timed out");
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());

        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);

        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void anAcceptedOrderThatTheBrokerDoesNotShowNowStaysOpen() throws BrokerException {
        executor.send(broker, Mode.PAPER, buy(), PLAN, Timeframe.DAY_1, Optional.empty());
        broker.orders.clear();

        reconciliation.reconcile(broker, Mode.PAPER, LATER_BAR);

        assertThat(state()).isEqualTo("ACCEPTED");
    }

    private static ApprovedOrder buy() {
        return approved(risk().enter(ALFA, new BigDecimal("50"), BigDecimal.ZERO, "rsi", BAR, "RSI is below 30"));
    }

    private static ApprovedOrder sell(String quantity) {
        BigDecimal shares = new BigDecimal(quantity);
        return approved(risk().exit(ALFA, shares, shares, "rsi", LATER_BAR, "RSI is above 70"));
    }

    private static OrderApproval risk() {
        var limits = new RiskLimits(new BigDecimal("0.1"), 5, false, BigDecimal.ZERO);
        return new OrderApproval(limits, Mode.PAPER, new BigDecimal("5100"), new BigDecimal("5100"), Set.of());
    }

    private static ApprovedOrder approved(Approval approval) {
        assertThat(approval).isInstanceOf(ApprovedOrder.class);
        return (ApprovedOrder) approval;
    }

    private static ClientOrderId id(ApprovedOrder order) {
        return order.intent().clientOrderId();
    }

    private static Fill fill(String execution, String quantity, String price) {
        return new Fill(execution, new BigDecimal(quantity), new BigDecimal(price), BigDecimal.ONE, BAR);
    }

    private static String state() {
        return text("SELECT state FROM orders");
    }

    private static String text(String sql) {
        return String.valueOf(machine.database().queryForObject(sql, String.class));
    }

    private static BigDecimal number(String sql) {
        return new BigDecimal(text(sql));
    }
}
