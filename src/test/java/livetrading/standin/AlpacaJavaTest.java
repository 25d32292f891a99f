package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import net.jacobpeterson.alpaca.AlpacaAPI;
import net.jacobpeterson.alpaca.model.endpoint.common.enums.SortDirection;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.common.historical.bar.enums.BarTimePeriod;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.MultiStockBarsResponse;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.enums.BarAdjustment;
import net.jacobpeterson.alpaca.model.endpoint.marketdata.stock.historical.bar.enums.BarFeed;
import net.jacobpeterson.alpaca.model.endpoint.orders.Order;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.CurrentOrderStatus;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderSide;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderStatus;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderTimeInForce;
import net.jacobpeterson.alpaca.model.endpoint.orders.enums.OrderType;
import net.jacobpeterson.alpaca.model.endpoint.streaming.enums.StreamingMessageType;
import net.jacobpeterson.alpaca.model.endpoint.streaming.trade.TradeUpdateMessage;
import net.jacobpeterson.alpaca.model.properties.DataAPIType;
import net.jacobpeterson.alpaca.model.properties.EndpointAPIType;
import net.jacobpeterson.alpaca.rest.AlpacaClientException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** alpaca-java, which nobody here wrote, takes the stand-in for Alpaca; and why it is not what the program trades with. */
class AlpacaJavaTest extends StandinTest {

    private final OkHttpClient usual =
            new OkHttpClient.Builder().addInterceptor(this::redirect).build();
    private final OkHttpClient careful =
            usual.newBuilder().retryOnConnectionFailure(false).build();

    /** Its address is built in: requests are sent elsewhere on their way. */
    private Response redirect(Interceptor.Chain chain) throws IOException {
        HttpUrl here = HttpUrl.get(alpaca.url());
        HttpUrl url = chain.request()
                .url()
                .newBuilder()
                .scheme("http")
                .host(here.host())
                .port(here.port())
                .build();
        return chain.proceed(chain.request().newBuilder().url(url).build());
    }

    private AlpacaAPI api(OkHttpClient client) {
        return new AlpacaAPI(client, alpaca.keyId(), alpaca.secretKey(), null, EndpointAPIType.PAPER, DataAPIType.IEX);
    }

    @AfterEach
    void shutDown() {
        usual.dispatcher().executorService().shutdown();
        usual.connectionPool().evictAll();
    }

    @Test
    void readsTheAccount() throws Exception {
        assertThat(api(careful).account().get().getCash()).isEqualTo("100000");
        assertThat(api(careful).clock().get().getIsOpen()).isTrue();
        assertThat(api(careful).assets().getBySymbol("AAPL").getFractionable()).isTrue();
        assertThat(api(careful).calendar().get(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28)))
                .singleElement()
                .satisfies(day -> assertThat(day.getClose()).hasToString("13:00"));
    }

    @Test
    void ordersLooksUpListsAndCancels() throws Exception {
        AlpacaAPI api = api(careful);
        Order waiting = order(api, OrderType.LIMIT, 90.0, "jp-2");
        assertThat(api.orders()
                        .get(
                                CurrentOrderStatus.OPEN,
                                null,
                                null,
                                null,
                                SortDirection.DESCENDING,
                                false,
                                List.of("AAPL")))
                .extracting(Order::getClientOrderId)
                .containsExactly("jp-2");
        api.orders().cancel(waiting.getId());
        assertThat(api.orders().get(waiting.getId(), false).getStatus()).isEqualTo(OrderStatus.CANCELED);

        Order bought = order(api, OrderType.MARKET, null, "jp-1");
        assertThat(bought.getStatus()).isEqualTo(OrderStatus.PENDING_NEW);
        Order found = api.orders().getByClientID("jp-1");
        assertThat(found.getId()).isEqualTo(bought.getId());
        assertThat(found.getStatus()).isEqualTo(OrderStatus.FILLED);
        assertThat(found.getAverageFillPrice()).isEqualTo("100.01");
        assertThat(api.positions().getBySymbol("AAPL").getQuantity()).isEqualTo("2");
    }

    @Test
    void isRefusedTheSameIdAgain() throws Exception {
        AlpacaAPI api = api(careful);
        order(api, OrderType.MARKET, null, "jp-1");

        AlpacaClientException refused =
                catchThrowableOfType(AlpacaClientException.class, () -> order(api, OrderType.MARKET, null, "jp-1"));

        assertThat(refused).hasMessageContaining("client_order_id must be unique");
        assertThat(refused.getResponseStatusCode()).isEqualTo(422);
        assertThat(refused.getAPIResponseCode()).isEqualTo(40010001);
    }

    @Test
    void pagesThroughBars() throws Exception {
        LocalDate first = LocalDate.of(2026, 11, 2);
        alpaca.bars().walk("AAPL", first, LocalDate.of(2026, 11, 20), "100", 1);
        alpaca.bars().walk("MSFT", first, LocalDate.of(2026, 11, 20), "300", 2);

        MultiStockBarsResponse page = bars(null);
        MultiStockBarsResponse next = bars(page.getNextPageToken());

        assertThat(page.getBars()).containsOnlyKeys("AAPL", "MSFT");
        assertThat(page.getBars().get("MSFT")).hasSize(5);
        assertThat(next.getBars().get("MSFT")).hasSize(10);
        assertThat(next.getNextPageToken()).isNull();
    }

    private MultiStockBarsResponse bars(@Nullable String token) throws AlpacaClientException {
        ZonedDateTime start = LocalDate.of(2026, 11, 1).atStartOfDay(TradingDay.NEW_YORK);
        return api(careful)
                .stockMarketData()
                .getBars(
                        List.of("AAPL", "MSFT"),
                        start,
                        start.plusDays(20),
                        20,
                        token,
                        1,
                        BarTimePeriod.DAY,
                        BarAdjustment.RAW,
                        BarFeed.SIP);
    }

    @Test
    void hearsOfItsOrders() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        AlpacaAPI api = api(careful);
        api.streaming().setListener((type, message) -> {
            if (message instanceof TradeUpdateMessage update) {
                events.add(update.getData().getEvent() + " "
                        + update.getData().getOrder().getClientOrderId());
            }
        });
        api.streaming().connect();
        assertThat(api.streaming().waitForAuthorization(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        api.streaming().streams(StreamingMessageType.TRADE_UPDATES);
        assertThat(alpaca.streams().awaitListeners("/stream", 1, PATIENCE)).isTrue();

        order(api, OrderType.MARKET, null, "jp-1");

        assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).endsWith("jp-1");
        assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("new jp-1");
        assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("fill jp-1");
        api.streaming().disconnect();
        assertThat(alpaca.journal().await(journal -> alpaca.network().open("/stream") == 0, PATIENCE))
                .isTrue();
    }

    /** The reason for a client of our own: as it comes it sends an order again by itself when the answer is lost. */
    @Test
    void sendsAnOrderTwiceWhenTheAnswerIsLost() throws Exception {
        AlpacaAPI api = api(usual);
        api.clock().get();
        alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);

        AlpacaClientException refused =
                catchThrowableOfType(AlpacaClientException.class, () -> order(api, OrderType.MARKET, null, "jp-lost"));

        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("jp-lost", 2);
        assertThat(alpaca.journal().booked()).hasSize(1);
        assertThat(refused).hasMessageContaining("client_order_id must be unique");
    }

    @Test
    void sendsAnOrderTwiceAndBuysTwiceWhenItHasNoId() throws Exception {
        AlpacaAPI api = api(usual);
        api.clock().get();
        alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);

        api.orders().requestMarketOrder("AAPL", 2, OrderSide.BUY, OrderTimeInForce.DAY);

        assertThat(alpaca.journal().requests("POST", "/v2/orders")).hasSize(2);
        assertThat(alpaca.journal().booked()).hasSize(2);
        assertThat(api.positions().getBySymbol("AAPL").getQuantity()).isEqualTo("4");
    }

    @Test
    void sendsAnOrderOnceWhenToldNotToTryAgain() throws Exception {
        AlpacaAPI api = api(careful);
        api.clock().get();
        alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);

        AlpacaClientException lost =
                catchThrowableOfType(AlpacaClientException.class, () -> order(api, OrderType.MARKET, null, "jp-lost"));

        assertThat(lost).isNotNull();
        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("jp-lost", 1);
    }

    private static Order order(AlpacaAPI api, OrderType type, @Nullable Double limitPrice, String clientOrderId)
            throws AlpacaClientException {
        return api.orders()
                .requestOrder(
                        "AAPL",
                        2.0,
                        null,
                        OrderSide.BUY,
                        type,
                        OrderTimeInForce.DAY,
                        limitPrice,
                        null,
                        null,
                        null,
                        false,
                        clientOrderId,
                        null,
                        null,
                        null,
                        null);
    }
}
