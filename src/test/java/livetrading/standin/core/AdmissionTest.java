package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Broker broker = new Broker();

    @Test
    void neverTakesAClientOrderIdTwice() {
        UUID first = broker.submit(Ticket.limit(Side.BUY, "AAPL", "1", "90", "mine"));
        broker.core.cancel(broker.order(first));

        Refusal refusal = broker.refusal(Ticket.market(Side.BUY, "AAPL", "1", "mine"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo(40010001);
        assertThat(refusal).hasMessage("client_order_id must be unique");
    }

    @Test
    void reservesBuyingPowerForOpenOrders() {
        broker.submit(Ticket.limit(Side.BUY, "AAPL", "1900", "99", "first"));

        Refusal refusal = broker.refusal(Ticket.limit(Side.BUY, "AAPL", "200", "99", "second"));

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal).hasMessage("insufficient buying power");
        assertThat(refusal.extras()).containsEntry("buying_power", "11900").containsEntry("cost_basis", "19800");
    }

    @Test
    void doesNotSellSharesThatAnotherOrderHolds() {
        broker.buy("10");
        broker.submit(Ticket.limit(Side.SELL, "AAPL", "8", "120", "first"));

        Refusal refusal = broker.refusal(Ticket.limit(Side.SELL, "AAPL", "5", "120", "second"));

        assertThat(refusal).hasMessage("insufficient qty available for order (requested: 5, available: 2)");
        assertThat(refusal.extras()).containsEntry("held_for_orders", "8");
        assertThat(broker.core.available("AAPL")).isEqualByComparingTo("2");
    }

    @Test
    void refusesAWashTrade() {
        broker.buy("10");
        UUID stop = broker.submit(Ticket.stop(Side.SELL, "AAPL", "10", "90", "stop"));

        Refusal refusal = broker.refusal(Ticket.market(Side.BUY, "AAPL", "1", "more"));

        assertThat(refusal).hasMessageContaining("potential wash trade detected");
        assertThat(refusal.extras()).containsEntry("existing_order_id", stop.toString());
    }

    @Test
    void letsLimitsOfBothSidesRestWhenTheyCannotMeet() {
        broker.buy("10");
        broker.submit(Ticket.limit(Side.SELL, "AAPL", "10", "110", "high"));

        assertThat(broker.statusAtSubmit(Ticket.limit(Side.BUY, "AAPL", "1", "90", "low")))
                .isEqualTo(OrderStatus.PENDING_NEW);
    }

    @Test
    void takesFractionsForTheDayOnly() {
        Ticket lasting = Ticket.market(Side.BUY, "AAPL", "0.5", "f").timed(TimeInForce.GTC);

        assertThat(broker.refusal(lasting)).hasMessage("fractional orders must be DAY orders");
    }

    @Test
    void refusesFractionsOfAnAssetThatHasNone() {
        broker.core.assets().makeWholeSharesOnly("AAPL");

        assertThat(broker.refusal(Ticket.market(Side.BUY, "AAPL", "0.5", "f")))
                .hasMessageContaining("not fractionable");
    }

    @Test
    void refusesFractionsOfACent() {
        assertThat(broker.refusal(Ticket.limit(Side.BUY, "AAPL", "1", "99.123", "p")))
                .hasMessageContaining("sub-penny")
                .extracting(Refusal::code)
                .isEqualTo(42210000);
    }

    @Test
    void refusesAQuantityOfNothing() {
        assertThat(broker.refusal(Ticket.market(Side.BUY, "AAPL", "0", "z"))).hasMessage("qty must be > 0");
    }

    @Test
    void refusesUnknownAndUntradableAssets() {
        broker.core.assets().makeUntradable("MSFT");

        assertThat(broker.refusal(Ticket.market(Side.BUY, "NOPE", "1", "n"))).hasMessageContaining("not found");
        assertThat(broker.refusal(Ticket.market(Side.BUY, "MSFT", "1", "m"))).hasMessageContaining("not tradable");
    }

    @Test
    void refusesEverythingWhileTheAccountIsBlocked() {
        broker.core.account().block(AccountFlag.ACCOUNT_BLOCKED);

        assertThat(broker.refusal(Ticket.market(Side.BUY, "AAPL", "1", "b")).status())
                .isEqualTo(403);
    }

    @Test
    void sellsShortOnlyWholeSharesOfAnAccountThatMay() {
        assertThat(broker.refusal(Ticket.market(Side.SELL, "AAPL", "0.5", "f")))
                .hasMessage("fractional orders are not allowed to short");
        broker.core.account().forbidShorting();
        assertThat(broker.refusal(Ticket.market(Side.SELL, "AAPL", "1", "s")))
                .hasMessage("account is not allowed to short");
    }

    @Test
    void takesOrdersForTheOpeningAuctionInTheirWindowOnly() {
        Ticket opening = Ticket.market(Side.BUY, "AAPL", "1", "o").timed(TimeInForce.OPG);
        assertThat(broker.refusal(opening)).hasMessageContaining("opg");

        broker.clock.moveTo(Instant.parse("2026-11-24T01:00:00Z"));

        assertThat(broker.statusAtSubmit(opening)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void spendsAnAmountInFractionsOfShares() {
        Ticket amount = new Ticket(
                "AAPL",
                Optional.empty(),
                Optional.of(new BigDecimal("50")),
                Side.BUY,
                OrderType.MARKET,
                TimeInForce.DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "amount",
                OrderClass.SIMPLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");

        UUID id = broker.submit(amount);

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.held()).isEqualByComparingTo("0.499950004");
    }
}
