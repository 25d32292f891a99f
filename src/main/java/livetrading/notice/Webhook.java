package livetrading.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import livetrading.ledger.Alert;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Posts alerts as JSON with the members {@code kind}, {@code message}, {@code at} and {@code text}. */
public final class Webhook implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final RestClient client;

    /** What is posted; chat programs show the member {@code text}. */
    private record Body(String kind, String message, String at, String text) {}

    public Webhook(URI address) {
        this.address = address;
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(factory).build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** The path of such an address is often its password. */
    @Override
    public String describe() {
        return "webhook at " + address.getHost();
    }

    @Override
    public void deliver(Alert alert) throws DeliveryException {
        Body body = new Body(
                alert.kind().name(),
                alert.message(),
                alert.at().toString(),
                "Live Trading, %s: %s".formatted(alert.kind(), alert.message()));
        try {
            var answer = client.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
            if (!answer.getStatusCode().is2xxSuccessful()) {
                throw new DeliveryException(
                        "it answered with status " + answer.getStatusCode().value());
            }
        } catch (RestClientResponseException e) {
            throw new DeliveryException(
                    "it answered with status " + e.getStatusCode().value(), e);
        } catch (RestClientException e) {
            throw new DeliveryException("no answer from " + address.getHost(), e);
        }
    }
}
