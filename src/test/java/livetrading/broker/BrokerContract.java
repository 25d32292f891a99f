package livetrading.broker;

import static livetrading.broker.TradingPlace.AAPL;
import static livetrading.broker.TradingPlace.CASH;
import static livetrading.broker.TradingPlace.MSFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import org.junit.jupiter.api.Test;

/** What every broker has to do, whatever is behind it: the engine knows none by name. */
public abstract class BrokerContract extends AtTradingPlace {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void beginsWithCashAndNothingElse() throws BrokerException {
        assertThat(account().cash()).isEqualByComparingTo(CASH);
        assertThat(account().equity()).isEqualByComparingTo(CASH);
        assertThat(account().buyingPower()).isGreaterThanOrEqualTo(CASH);
        assertThat(broker().portfolio().holdings()).isEmpty();
        assertThat(broker().openOrders()).isEmpty();
    }

    @Test
    void anOrderSentWhileTheMarketIsClosedWaitsForTheNextOpen() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10");
        BrokerOrder taken = broker().submit(order);

        assertThat(taken.state()).isEqualTo(new OrderState.Accepted());
        assertThat(taken.fills()).isEmpty();
        assertThat(broker().openOrders())
                .extracting(ListedOrder::clientOrderId, ListedOrder::state)
                .containsExactly(tuple(taken.clientOrderId(), taken.state()));
        assertThat(account().cash()).isEqualByComparingTo(CASH);

        Instant sent = place.marketData().now();
        place.nextSession();
        assertThat(found(order).state()).isEqualTo(new OrderState.Filled());
        assertThat(found(order).brokerOrderId()).isEqualTo(taken.brokerOrderId());
        assertThat(found(order).fills())
                .extracting(Fill::at)
                .allMatch(MarketCalendar::isOpen)
                .allMatch(at -> at.isAfter(sent));
        assertThat(broker().openOrders()).isEmpty();
    }

    @Test
    void whatWasBoughtIsHeldAndPaid() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10.123456");
        broker().submit(order);
        place.nextSession();

        assertThat(quantity(found(order).fills())).isEqualByComparingTo("10.123456");
        Holding holding = broker().portfolio().holding(AAPL).orElseThrow();
        assertThat(holding.quantity()).isEqualByComparingTo("10.123456");
        assertThat(holding.averagePrice())
                .isCloseTo(found(order).fills().getFirst().price(), within(CENT));
        // the built-in market trades to a hundredth of a cent
        assertThat(account().cash()).isCloseTo(CASH.subtract(cost(found(order))), within(CENT.scaleByPowerOfTen(-2)));
        assertThat(account().equity()).isCloseTo(account().cash().add(holding.marketValue()), within(CENT));
    }

    @Test
    void whatWasSoldIsGoneAndInCash() throws BrokerException {
        ApprovedOrder purchase = filled(place.buy(AAPL, "10"));
        ApprovedOrder sale = filled(place.sell(AAPL, "10"));

        assertThat(found(sale).state()).isEqualTo(new OrderState.Filled());
        assertThat(broker().portfolio().holdings()).isEmpty();
        assertThat(account().cash())
                .isEqualByComparingTo(CASH.subtract(cost(found(purchase))).add(proceeds(found(sale))));
        assertThat(account().equity()).isEqualByComparingTo(account().cash());
    }

    @Test
    void aPartCanBeSold() throws BrokerException {
        filled(place.buy(AAPL, "10"));
        filled(place.sell(AAPL, "3.5"));

        assertThat(broker().portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("6.5");
    }

    @Test
    void everyExecutionHasAnIdOfItsOwnThatStays() throws BrokerException {
        ApprovedOrder first = filled(place.buy(AAPL, "10"));
        ApprovedOrder second = filled(place.buy(MSFT, "5"));

        List<String> ids = List.of(
                found(first).fills().getFirst().executionId(),
                found(second).fills().getFirst().executionId());
        assertThat(ids).doesNotHaveDuplicates();
        place.restart();
        assertThat(found(first).fills().getFirst().executionId()).isEqualTo(ids.getFirst());
    }

    @Test
    void theSameOrderSentTwiceIsOneOrder() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10");
        BrokerOrder first = broker().submit(order);
        BrokerOrder second = broker().submit(order);
        assertThat(second.brokerOrderId()).isEqualTo(first.brokerOrderId());
        assertThat(broker().openOrders()).hasSize(1);

        place.nextSession();
        assertThat(broker().submit(order).state()).isEqualTo(new OrderState.Filled());
        place.nextSession();
        assertThat(broker().portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("10");
    }

    @Test
    void theSameOrderAfterARestartIsOneOrder() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10");
        BrokerOrder first = broker().submit(order);
        place.restart();

        assertThat(found(order)).isEqualTo(first);
        assertThat(broker().submit(order).brokerOrderId()).isEqualTo(first.brokerOrderId());
        assertThat(broker().openOrders()).hasSize(1);
    }

    /** It is never taken for the first one, which the records would have with another quantity. */
    @Test
    void anotherOrderUnderAnIdThatWasUsedIsNotTaken() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10");
        broker().submit(order);

        assertThatExceptionOfType(BrokerException.UnknownOutcome.class)
                .isThrownBy(() -> broker().submit(place.buy(AAPL, "11")))
                .withMessageContaining("another order");
        place.nextSession();
        assertThat(broker().portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("10");
    }

    @Test
    void anOrderThatWasNeverSentIsNotThere() throws BrokerException {
        assertThat(broker().order(id(place.buy(AAPL, "10")))).isEmpty();
    }

    @Test
    void aCancelledOrderIsNotFilled() throws BrokerException {
        ApprovedOrder order = place.buy(AAPL, "10");
        broker().submit(order);
        broker().cancel(id(order));
        assertThat(found(order).state()).isInstanceOf(OrderState.Cancelled.class);
        assertThat(found(order).state().reason()).isNotBlank();
        assertThat(broker().openOrders()).isEmpty();

        place.nextSession();
        assertThat(broker().portfolio().holdings()).isEmpty();
        assertThat(account().cash()).isEqualByComparingTo(CASH);
    }

    @Test
    void cancellingAnOrderThatHasEndedChangesNothing() throws BrokerException {
        ApprovedOrder order = filled(place.buy(AAPL, "10"));
        broker().cancel(id(order));

        assertThat(found(order).state()).isEqualTo(new OrderState.Filled());
        assertThat(broker().portfolio().holding(AAPL)).isPresent();
    }

    @Test
    void anOrderThatIsNotThereCannotBeCancelled() {
        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker().cancel(id(place.buy(AAPL, "10"))))
                .withMessageContaining(id(place.buy(AAPL, "10")).value());
    }

    @Test
    void saysThatItDoesNotTradeATickerThatDoesNotExist() throws BrokerException {
        assertThat(broker().obstacle(AAPL)).isEmpty();
        assertThat(broker().obstacle(Ticker.of("NOSUCH")).orElseThrow()).contains("NOSUCH");
    }

    @Test
    void refusesATickerThatDoesNotExistByItsName() throws BrokerException {
        ApprovedOrder order = place.buy(Ticker.of("NOSUCH"), "1");

        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker().submit(order))
                .withMessageContaining("NOSUCH");
        assertThat(broker().order(id(order))).isEmpty();
        assertThat(broker().openOrders()).isEmpty();
    }

    @Test
    void refusesToSellWhatIsNotHeld() {
        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker().submit(place.sell(AAPL, "1")))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeGreaterThan(20));
    }

    @Test
    void refusesToSellMoreThanIsHeld() throws BrokerException {
        filled(place.buy(AAPL, "10"));

        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker().submit(place.sell(AAPL, "11")))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains("10"));
    }

    /** Some refuse it at once, others at the open, when they know the price. */
    @Test
    void aPurchaseThatMoneyDoesNotCoverIsRefusedWithTheReason() throws BrokerException {
        String reason;
        try {
            ApprovedOrder order = filled(place.buy(AAPL, "5000"));
            reason = found(order).state().reason();
            assertThat(found(order).state()).isInstanceOf(OrderState.Rejected.class);
        } catch (BrokerException.Refused refusal) {
            reason = String.valueOf(refusal.getMessage());
        }
        assertThat(reason).containsAnyOf("buying power", "cash");
        place.nextSession();
        assertThat(broker().portfolio().holdings()).isEmpty();
        assertThat(account().cash()).isEqualByComparingTo(CASH);
    }

    @Test
    void anOpenPurchaseBindsBuyingPowerAndNoCash() throws BrokerException {
        BigDecimal before = account().buyingPower();
        broker().submit(place.buy(AAPL, "100"));

        assertThat(account().buyingPower()).isLessThan(before.subtract(new BigDecimal("5000")));
        assertThat(account().cash()).isEqualByComparingTo(CASH);
    }

    @Test
    void whatIsFilledOfAnOrderThatEndsStays() throws BrokerException {
        assumeTrue(place.fillHalves(), "orders are filled whole here");
        ApprovedOrder order = filled(place.buy(AAPL, "10"));

        assertThat(found(order).state()).isInstanceOf(OrderState.Cancelled.class);
        assertThat(quantity(found(order).fills())).isEqualByComparingTo("5");
        assertThat(broker().portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("5");
        assertThat(account().cash()).isEqualByComparingTo(CASH.subtract(cost(found(order))));
    }

    @Test
    void theOwnersPositionsAreHeldAndHisOrdersAreNotOurs() throws BrokerException {
        assumeTrue(place.buyByHand(AAPL, "3"), "nobody else can trade here");
        broker().submit(place.buy(AAPL, "10"));
        assertThat(broker().openOrders()).hasSize(1);

        place.nextSession();
        assertThat(broker().portfolio().holding(AAPL).orElseThrow().quantity()).isEqualByComparingTo("13");
    }

    private ApprovedOrder filled(ApprovedOrder order) throws BrokerException {
        broker().submit(order);
        place.nextSession();
        return order;
    }

    private Broker broker() {
        return place.broker();
    }

    private Account account() throws BrokerException {
        return broker().portfolio().account();
    }

    private BrokerOrder found(ApprovedOrder order) throws BrokerException {
        return broker().order(id(order)).orElseThrow();
    }

    private static ClientOrderId id(ApprovedOrder order) {
        return order.intent().clientOrderId();
    }

    private static BigDecimal quantity(Collection<Fill> fills) {
        return fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cost(BrokerOrder order) {
        return order.fills().stream()
                .map(fill -> fill.quantity().multiply(fill.price()).add(fill.fees()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal proceeds(BrokerOrder order) {
        return order.fills().stream()
                .map(fill -> fill.quantity().multiply(fill.price()).subtract(fill.fees()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
