package livetrading.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livetrading.market.OutsideText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A service that takes alerts over HTTP. What it says of a failure never holds an address: that may be a password. */
final class Provider {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TOO_MANY = 429;
    private static final int REASON = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String name;
    private final Duration patience;

    /** @param name as people know it */
    Provider(String name) {
        this(name, PATIENCE);
    }

    Provider(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    /**
     * What a provider said.
     *
     * @param body missing when it is no JSON
     */
    record Answer(int status, JsonNode body, String text, Optional<String> retryAfter) {

        boolean isGood() {
            return status / 100 == 2;
        }

        String word(String field) {
            return body.path(field).asString("");
        }
    }

    static HttpRequest.Builder json(URI address, Object body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** @throws DeliveryException unless the whole answer has come in time, whatever it is */
    Answer ask(HttpRequest.Builder request) throws DeliveryException {
        // the limit has to hold for the body too; a request's own ends with the head of the answer
        var coming = CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    answer.statusCode(),
                    parse(answer.body()),
                    answer.body(),
                    answer.headers().firstValue("Retry-After"));
        } catch (TimeoutException e) {
            throw new DeliveryException(name + " did not answer in time", e);
        } catch (ExecutionException e) {
            throw new DeliveryException(
                    e.getCause() instanceof IOException ? name + " cannot be reached" : name + " was not asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("the program is stopping", e);
        } finally {
            coming.cancel(true);
        }
    }

    /** The answer to a question; empty when there is none: what was sent is sent, and is not sent again for that. */
    Optional<Answer> said(HttpRequest.Builder question) {
        try {
            return Optional.of(ask(question)).filter(Answer::isGood);
        } catch (DeliveryException e) {
            return Optional.empty();
        }
    }

    /** @throws DeliveryException unless it says that it has it */
    Answer accepted(HttpRequest.Builder request) throws DeliveryException {
        Answer answer = ask(request);
        if (!answer.isGood()) {
            throw refusal(answer);
        }
        return answer;
    }

    DeliveryException refusal(Answer answer) {
        return refusal(answer, reason(answer));
    }

    /** @param why empty when it says nothing that helps */
    DeliveryException refusal(Answer answer, String why) {
        if (answer.status() == TOO_MANY) {
            Duration wait = wait(answer);
            return new DeliveryException("%s wants nothing for %d s".formatted(name, wait.toSeconds()), wait);
        }
        String words = OutsideText.line(why.length() > REASON ? why.substring(0, REASON) : why);
        return new DeliveryException(
                "%s answered with status %d%s".formatted(name, answer.status(), words.isEmpty() ? "" : ": " + words));
    }

    private static String reason(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> "the key or the password is not accepted";
            case 404 -> "the address or the account is not known";
            default ->
                answer.body().path("errors").isArray()
                        ? answer.body().path("errors").path(0).asString("")
                        : answer.word("message");
        };
    }

    private static Duration wait(Answer answer) {
        String said = answer.retryAfter()
                .or(() -> Optional.of(answer.body().path("retry_after"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asString))
                .orElse(answer.body().path("parameters").path("retry_after").asString("60"));
        try {
            long seconds = Math.clamp((long) Math.ceil(Double.parseDouble(said)), 1, LONGEST_WAIT.toSeconds());
            return Duration.ofSeconds(seconds);
        } catch (NumberFormatException e) {
            return Duration.ofMinutes(1);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
