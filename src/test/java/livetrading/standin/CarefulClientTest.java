package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.Execution;
import livetrading.standin.faults.RandomFaults;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In any weather a client that looks up before it sends again, with the same id, gets every order exactly once. */
class CarefulClientTest extends StandinTest {

    private static final Duration IMPATIENCE = Duration.ofMillis(150);
    private static final int ORDERS = 6;
    private static final int TRIES = 40;

    private final Rest impatient = new Rest(alpaca, IMPATIENCE);

    @AfterEach
    void closeClient() {
        impatient.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void getsEveryOrderExactlyOnce(long seed) throws Exception {
        RandomFaults.switchOn(alpaca.faults(), seed);
        Set<String> intents = new HashSet<>();
        for (int i = 0; i < ORDERS; i++) {
            String id = "intent-" + i;
            intents.add(id);
            settle(id);
        }
        alpaca.faults().clear();
        alpaca.clock().advance(Duration.ofMinutes(1));

        assertThat(alpaca.journal().booked())
                .extracting(BookedOrder::clientOrderId)
                .containsExactlyInAnyOrderElementsOf(intents);
        assertThat(rest.get("/v2/account/activities/FILL").findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(alpaca.journal().executions().stream()
                        .map(Execution::activityId)
                        .toList());
        assertThat(position()).isEqualByComparingTo(alpaca.account().holdings().qty("AAPL"));
    }

    /** Sends, and looks up until the order is found; sends again only what is still not there after the broker's lag. */
    private void settle(String id) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (isOk("POST", "/v2/orders", Rest.order("buy", "market", "6", id))) {
                return;
            }
            alpaca.clock().advance(Duration.ofSeconds(11));
            if (isOk("GET", Rest.lookUp(id), "")) {
                return;
            }
        }
        throw new IllegalStateException(id + " was never settled");
    }

    private boolean isOk(String method, String path, String body) throws InterruptedException {
        try {
            HttpResponse<String> response = impatient.send(method, path, body);
            return response.statusCode() == 200 && Json.read(response.body()).has("id");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private BigDecimal position() throws IOException, InterruptedException {
        List<String> quantities = rest.get("/v2/positions").findValuesAsString("qty");
        return quantities.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
