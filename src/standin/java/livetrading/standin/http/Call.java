package livetrading.standin.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.TradingDay;
import livetrading.standin.wire.Json;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A request as the routes see it. */
final class Call {

    private final String method;
    private final HttpUrl url;
    private final Headers headers;
    private final String text;
    private final int connection;

    Call(RecordedRequest request) {
        method = request.getMethod();
        url = request.getUrl();
        headers = request.getHeaders();
        connection = request.getConnectionIndex();
        @Nullable ByteString body = request.getBody();
        text = body == null ? "" : body.string(StandardCharsets.UTF_8);
    }

    String method() {
        return method;
    }

    /** With the slash at its beginning, decoded. */
    String path() {
        return "/" + String.join("/", url.pathSegments());
    }

    String queryText() {
        return Optional.ofNullable(url.query()).orElse("");
    }

    int connection() {
        return connection;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean asksForStream() {
        return header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    JsonNode body() {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw Refusal.of(400, 40010000, "request body format is invalid");
        }
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(url.queryParameter(name)).filter(value -> !value.isEmpty());
    }

    boolean isSet(String name) {
        return query(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Values that are separated by commas; empty when there are none. */
    List<String> queries(String name) {
        return query(name).map(values -> Arrays.asList(values.split(","))).orElse(List.of());
    }

    int number(String name, int preset, int largest) {
        int value = query(name).map(text -> Json.number(name, text).intValue()).orElse(preset);
        if (value < 1 || value > largest) {
            throw Refusal.invalid(name + " must be between 1 and " + largest);
        }
        return value;
    }

    Optional<BigDecimal> decimal(String name) {
        return query(name).map(text -> Json.number(name, text));
    }

    /** A time, or a date that stands for its first moment in New York. */
    Optional<Instant> time(String name) {
        return query(name).map(text -> time(name, text));
    }

    Optional<LocalDate> date(String name) {
        return time(name).map(time -> LocalDate.ofInstant(time, TradingDay.NEW_YORK));
    }

    private static Instant time(String name, String text) {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(TradingDay.NEW_YORK).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("invalid " + name + ": " + text);
        }
    }
}
