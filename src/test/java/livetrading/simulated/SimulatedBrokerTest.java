package livetrading.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import livetrading.backtest.Costs;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedBrokerTest {

    private static final Ticker TEST = new Ticker("TEST");
    private static final Ticker MORE = new Ticker("MORE");
    private static final Costs COSTS = new Costs(0.001, 0.01);

    @TempDir
    Path folder;

    private final InMemorySimulationStore store = new InMemorySimulationStore();
    private SimulatedMarket market;
    private Broker broker;

    @BeforeEach
    void beginOnTheSecondOfJanuaryWithTenThousandDollars() throws IOException {
        Files.writeString(folder.resolve("TEST.csv"), """
                Date,Open,High,Low,Close,Volume
                2020-01-02,90,101,89,100,1
                2020-01-03,110,121,109,120,1
                2020-01-06,130,141,129,140,1
                2020-01-07,150,161,149,160,1
                """);
        Files.writeString(folder.resolve("MORE.csv"), """
                Date,Open,High,Low,Close,Volume
                2020-01-02,10,11,9,10,1
                2020-01-06,12,13,11,12,1
                2020-01-07,13,14,12,13,1
                2020-01-08,14,15,13,14,1
                """);
        market = new SimulatedMarket(new GeneratedPrices(1), new PriceFolder(folder), store);
        market.place(Set.of(TEST, MORE), 0, 0, new BigDecimal("10000"));
        broker = market.broker();
    }

    @Test
    void fillsABuyAtTheNextOpenWithSlippageAndCommission() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "10");
        assertThat(broker.submit(order).state()).isEqualTo(new OrderState.Accepted());

        advance();

        BrokerOrder filled = broker.order(order.intent().clientOrderId()).orElseThrow();
        assertThat(filled.state()).isEqualTo(new OrderState.Filled());
        // 110 and 1 % is 111.10 a share, 1111 for ten, of which the commission is 0.1 %
        assertThat(filled.fills())
                .containsExactly(new Fill(
                        "sim-1-1-1",
                        new BigDecimal("10.000000"),
                        new BigDecimal("111.1000"),
                        new BigDecimal("1.1110"),
                        Instant.parse("2020-01-03T14:30:00Z")));
        assertThat(broker.portfolio().account().cash()).isEqualByComparingTo("8887.8890");
    }

    @Test
    void valuesHoldingsAtTheLastClose() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "10"));
        advance();

        Holding holding = broker.portfolio().holding(TEST).orElseThrow();
        assertThat(holding.averagePrice()).isEqualByComparingTo("111.10");
        assertThat(holding.lastPrice()).isEqualByComparingTo("120");
        assertThat(broker.portfolio().account().equity()).isEqualByComparingTo("10087.889");

        advance();
        assertThat(broker.portfolio().holding(TEST).orElseThrow().lastPrice()).isEqualByComparingTo("140");
    }

    @Test
    void fillsASaleBelowTheOpen() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "10"));
        advance();
        ApprovedOrder sale = Approved.sell(market, TEST, "10");
        broker.submit(sale);
        advance();

        Fill fill = broker.order(sale.intent().clientOrderId())
                .orElseThrow()
                .fills()
                .getFirst();
        assertThat(fill.price()).isEqualByComparingTo("128.70");
        assertThat(fill.fees()).isEqualByComparingTo("1.287");
        assertThat(broker.portfolio().holdings()).isEmpty();
        assertThat(broker.portfolio().account().cash()).isEqualByComparingTo("10173.602");
    }

    @Test
    void fillsPartsOfAShare() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "0.123456"));
        advance();

        assertThat(broker.portfolio().holding(TEST).orElseThrow().quantity()).isEqualByComparingTo("0.123456");
    }

    @Test
    void averagesThePriceOfTwoPurchases() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "10"));
        advance(Costs.NONE);
        broker.submit(Approved.buy(market, TEST, "30"));
        advance(Costs.NONE);

        assertThat(broker.portfolio().holding(TEST).orElseThrow().averagePrice())
                .isEqualByComparingTo("125");
    }

    @Test
    void takesTheSameOrderOnlyOnce() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "10");
        BrokerOrder first = broker.submit(order);
        assertThat(broker.submit(order)).isEqualTo(first);

        advance();
        assertThat(broker.submit(order).state()).isEqualTo(new OrderState.Filled());
        advance();

        assertThat(broker.portfolio().holding(TEST).orElseThrow().quantity()).isEqualByComparingTo("10");
    }

    @Test
    void rejectsABuyThatCashDoesNotCoverAtTheOpen() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "95");
        broker.submit(order);
        advance(Costs.NONE);

        assertThat(broker.order(order.intent().clientOrderId()).orElseThrow().state())
                .isEqualTo(new OrderState.Rejected("needs $10450.00, cash $10000.00"));
        assertThat(broker.portfolio().account().cash()).isEqualByComparingTo("10000");
        assertThat(broker.openOrders()).isEmpty();
    }

    @Test
    void sellsBeforeItBuys() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "80"));
        advance(Costs.NONE);
        // 1200 of cash are left, and MORE costs 12 at the next open
        ApprovedOrder purchase = Approved.buy(market, MORE, "500");
        broker.submit(purchase);
        broker.submit(Approved.sell(market, TEST, "80"));
        advance(Costs.NONE);

        assertThat(broker.order(purchase.intent().clientOrderId()).orElseThrow().state())
                .isEqualTo(new OrderState.Filled());
        assertThat(broker.portfolio().account().cash()).isEqualByComparingTo("5600");
    }

    @Test
    void keepsBuyingPowerForOpenPurchases() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "10"));

        assertThat(broker.portfolio().account().buyingPower()).isEqualByComparingTo("8990");
        assertThat(broker.portfolio().account().cash()).isEqualByComparingTo("10000");
    }

    @Test
    void refusesToSellMoreThanIsHeld() throws BrokerException {
        broker.submit(Approved.buy(market, TEST, "10"));
        advance();

        ApprovedOrder tooMuch = Approved.sell(market, TEST, "11");
        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker.submit(tooMuch))
                .withMessage("cannot sell 11 TEST: 10.000000 are held and not in another order");
        assertThat(broker.order(tooMuch.intent().clientOrderId())).isEmpty();
    }

    @Test
    void refusesToSellTheSameSharesTwice() throws BrokerException {
        broker.submit(Approved.buy(market, MORE, "10"));
        advance();
        advance();
        // MORE had no price on the third, so the purchase was filled on the sixth
        broker.submit(Approved.sell(market, MORE, "6"));
        advance();
        broker.submit(Approved.sell(market, MORE, "4"));
        advance();

        assertThat(broker.portfolio().holdings()).isEmpty();
    }

    @Test
    void refusesATickerWithoutPrices() {
        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> broker.submit(Approved.buy(market, new Ticker("NONE"), "1")))
                .withMessage("there are no prices for NONE: neither a file NONE.csv nor generated ones");
    }

    @Test
    void takesAnOrderBackBeforeTheOpen() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "10");
        broker.submit(order);
        broker.cancel(order.intent().clientOrderId());
        advance();

        assertThat(broker.order(order.intent().clientOrderId()).orElseThrow().state())
                .isEqualTo(new OrderState.Cancelled("taken back before the open"));
        assertThat(broker.portfolio().holdings()).isEmpty();
    }

    @Test
    void leavesAFilledOrderAsItIsWhenItIsToBeTakenBack() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "10");
        broker.submit(order);
        advance();
        broker.cancel(order.intent().clientOrderId());

        assertThat(broker.order(order.intent().clientOrderId()).orElseThrow().state())
                .isEqualTo(new OrderState.Filled());
    }

    @Test
    void letsAnOrderWaitForTheNextPriceOfItsTicker() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, MORE, "10");
        broker.submit(order);
        advance();
        assertThat(broker.openOrders()).hasSize(1);

        advance(Costs.NONE);
        assertThat(broker.order(order.intent().clientOrderId()).orElseThrow().fills())
                .extracting(Fill::price)
                .containsExactly(new BigDecimal("12.0000"));
    }

    @Test
    void expiresAnOrderWhosePricesHaveEnded() throws BrokerException {
        advance();
        advance();
        advance();
        ApprovedOrder order = Approved.buy(market, TEST, "1");
        broker.submit(order);

        MarketStep step = advance();

        OrderState expired = new OrderState.Expired("the prices of TEST have ended");
        assertThat(((MarketStep.Moved) step).changed())
                .extracting(BrokerOrder::state)
                .containsExactly(expired);
        assertThat(broker.order(order.intent().clientOrderId()).orElseThrow().state())
                .isEqualTo(expired);
    }

    @Test
    void readsItsBooksAgainWhenAWriteFailed() throws BrokerException {
        ApprovedOrder order = Approved.buy(market, TEST, "10");
        store.breakDown();
        assertThatThrownBy(() -> broker.submit(order)).hasMessage("disk full");

        assertThat(broker.order(order.intent().clientOrderId())).isEmpty();
        assertThat(broker.submit(order).brokerOrderId()).isEqualTo("sim-1-1");
    }

    @Test
    void refusesEverythingBeforeTheFirstStart() {
        SimulatedMarket unplaced =
                new SimulatedMarket(new GeneratedPrices(1), new PriceFolder(folder), new InMemorySimulationStore());

        assertThatExceptionOfType(BrokerException.Refused.class)
                .isThrownBy(() -> unplaced.broker().portfolio())
                .withMessage("the simulated market has not begun");
    }

    private MarketStep advance() {
        return advance(COSTS);
    }

    private MarketStep advance(Costs costs) {
        market.markChecked();
        return market.advance(List.of(TEST, MORE), costs);
    }
}
