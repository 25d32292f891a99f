package livetrading.alpaca;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import livetrading.broker.Contact;
import livetrading.market.OutsideText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls one of Alpaca's hosts. A call is sent at most once: every failure is reported and never retried here, and
 * a redirection is not followed, for it would carry the keys to another host.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Ten times what a full page of bars has; whoever sends more sends something else. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int REQUEST_TIMEOUT = 408;

    /** Money must not pass through binary fractions. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final URI host;
    private final RestClient client;
    private final RateBudget budget;
    private final Clock clock;
    private final AtomicReference<Contact> contact = new AtomicReference<>(Contact.NONE);

    Connection(URI host, AlpacaKeys keys, RateBudget budget, Clock clock) {
        this.host = host;
        this.budget = budget;
        this.clock = clock;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(ANSWER);
        client = RestClient.builder()
                .requestFactory(factory)
                .defaultHeader("APCA-API-KEY-ID", keys.id())
                .defaultHeader("APCA-API-SECRET-KEY", keys.secret())
                .build();
    }

    Answer get(String path) {
        return call(HttpMethod.GET, path, Optional.empty(), Urgency.CHECK);
    }

    Answer get(String path, Urgency urgency) {
        return call(HttpMethod.GET, path, Optional.empty(), urgency);
    }

    Answer post(String path, JsonNode body) {
        return call(HttpMethod.POST, path, Optional.of(body), Urgency.ORDER);
    }

    Answer delete(String path) {
        return call(HttpMethod.DELETE, path, Optional.empty(), Urgency.ORDER);
    }

    /** Whether Alpaca answers; that it refuses something, or asks for a pause, is an answer. */
    Contact contact() {
        return contact.get();
    }

    private Answer call(HttpMethod method, String path, Optional<JsonNode> body, Urgency urgency) {
        Optional<String> none = budget.take(urgency);
        if (none.isPresent()) {
            return urgency == Urgency.LOADING ? new Answer.Throttled(none.get()) : new Answer.NotSent(none.get());
        }
        Instant begun = clock.instant();
        try {
            var request = client.method(method).uri(URI.create(host + path));
            body.ifPresent(
                    json -> request.contentType(MediaType.APPLICATION_JSON).body(json.toString()));
            return request.exchange((sent, response) -> read(method, path, begun, response));
        } catch (ResourceAccessException e) {
            return lost(method, path, begun, e);
        } catch (RestClientException e) {
            return unclear(method, path, begun, "the answer of %s broke off".formatted(host.getHost()), e);
        }
    }

    private void heard(boolean answered) {
        Instant now = clock.instant();
        contact.updateAndGet(before -> answered ? before.answeredAt(now) : before.askedInVainAt(now));
    }

    private Answer lost(HttpMethod method, String path, Instant begun, ResourceAccessException e) {
        if (neverConnected(e.getCause())) {
            heard(false);
            LOG.warn("{} {}: not sent, no connection to {}", method, path, host.getHost());
            return new Answer.NotSent("no connection to " + host.getHost());
        }
        return unclear(method, path, begun, silence(e), e);
    }

    /** A library's own words mean nothing to the person who reads them, and go to the log. */
    private String silence(ResourceAccessException e) {
        Throwable cause = e.getMostSpecificCause();
        // only the client's own time limit cancels a call
        boolean tooLate = cause instanceof HttpTimeoutException
                || cause instanceof CancellationException
                || String.valueOf(cause.getMessage()).contains("cancelled");
        return tooLate
                ? "%s did not answer within %d s".formatted(host.getHost(), ANSWER.toSeconds())
                : "the connection to %s broke before all of the answer had come".formatted(host.getHost());
    }

    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException;
    }

    private Answer unclear(HttpMethod method, String path, Instant begun, String reason, Exception e) {
        heard(false);
        LOG.warn(
                "{} {}: {} after {} ms ({})", method, path, reason, millisSince(begun), OutsideText.of(e.getMessage()));
        return new Answer.Unclear(reason);
    }

    private Answer read(HttpMethod method, String path, Instant begun, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] body = response.getBody().readNBytes(MOST_BYTES + 1);
        LOG.info(
                "{} {}: {} in {} ms, request id {}",
                method,
                path,
                status,
                millisSince(begun),
                Optional.ofNullable(response.getHeaders().getFirst("X-Request-ID"))
                        .map(OutsideText::of)
                        .orElse("none"));
        heard(status < SERVER_ERROR);
        if (status == TOO_MANY) {
            budget.refused(retryAt(response.getHeaders()));
            return new Answer.Throttled(budget.pauseWords());
        }
        budget.succeeded();
        if (body.length > MOST_BYTES) {
            // else what is left of it would be read when the answer is closed
            response.getBody().close();
            return new Answer.Unclear("the answer is longer than 20 MB");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (status >= 200 && status < 300) {
            return text.isBlank() ? new Answer.Ok(MissingNode.getInstance()) : parsed(text);
        }
        return status >= 400 && status < 500 && status != REQUEST_TIMEOUT
                ? denied(status, text)
                : new Answer.Unclear("Alpaca answered " + status);
    }

    private static Answer parsed(String text) {
        try {
            return new Answer.Ok(JSON.readTree(text));
        } catch (JacksonException e) {
            LOG.warn("Alpaca's answer is no JSON: {}", OutsideText.of(e.getOriginalMessage()));
            return new Answer.Unclear("Alpaca's answer cannot be read");
        }
    }

    private static Answer denied(int status, String text) {
        JsonNode body = readable(text);
        String message = body.path("message").asString(text.isBlank() ? "no reason given" : text);
        return new Answer.Denied(status, OutsideText.of(message), body);
    }

    private static JsonNode readable(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            // a gateway may answer in HTML
            return MissingNode.getInstance();
        }
    }

    /** {@code Retry-After} in seconds, or {@code X-RateLimit-Reset} in seconds since 1970. */
    private Optional<Instant> retryAt(HttpHeaders headers) {
        return number(headers, "Retry-After")
                .map(seconds -> clock.instant().plusSeconds(seconds))
                .or(() -> number(headers, "X-RateLimit-Reset").map(Instant::ofEpochSecond));
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirst(name))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private long millisSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis();
    }
}
