package livetrading.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;

/** A plain client of the interface. */
final class Rest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Standin alpaca;
    private final Duration patience;

    Rest(Standin alpaca) {
        this(alpaca, PATIENCE);
    }

    Rest(Standin alpaca, Duration patience) {
        this.alpaca = alpaca;
        this.patience = patience;
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(alpaca.url() + path))
                .header("APCA-API-KEY-ID", alpaca.keyId())
                .header("APCA-API-SECRET-KEY", alpaca.secretKey())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return await(client.sendAsync(request, BodyHandlers.ofString()));
    }

    /** The timeout of a request would end with the head of the answer; this one has the body in it. */
    private <T> T await(Future<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return Json.read(send("GET", path, "").body());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return Json.read(send("POST", path, body).body());
    }

    int status(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "").statusCode();
    }

    /** Buys one AAPL at the market. */
    HttpResponse<String> buy(String clientOrderId) throws IOException, InterruptedException {
        return send("POST", "/v2/orders", order("buy", "market", "1", clientOrderId));
    }

    static String order(String side, String type, String qty, String clientOrderId) {
        return """
                {"symbol":"AAPL","qty":"%s","side":"%s","type":"%s","time_in_force":"day","client_order_id":"%s"}""".formatted(qty, side, type, clientOrderId);
    }

    static String limitBuy(String qty, String price, String clientOrderId) {
        return order("buy", "limit", qty, clientOrderId).replace("}", ",\"limit_price\":\"" + price + "\"}");
    }

    static String lookUp(String clientOrderId) {
        return "/v2/orders:by_client_order_id?client_order_id=" + clientOrderId;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
