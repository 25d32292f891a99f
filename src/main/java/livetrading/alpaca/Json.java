package livetrading.alpaca;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.market.OutsideText;
import tools.jackson.databind.JsonNode;

/** Reads what is needed and nothing else: Alpaca adds and removes fields without notice. */
final class Json {

    private Json() {}

    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(OutsideText.line(value.asString(""))).filter(found -> !found.isBlank());
    }

    /** Money comes as text from the trading API and as a number from the data API. */
    static Optional<BigDecimal> decimal(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return text(node, field).flatMap(Json::parsed);
    }

    private static Optional<BigDecimal> parsed(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field).flatMap(found -> {
            try {
                return Optional.of(OffsetDateTime.parse(found).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean(false);
    }

    static String required(JsonNode node, String field) throws BrokerException {
        return text(node, field).orElseThrow(() -> missing(field));
    }

    static BigDecimal requiredDecimal(JsonNode node, String field) throws BrokerException {
        return decimal(node, field).orElseThrow(() -> missing(field));
    }

    static Instant requiredInstant(JsonNode node, String field) throws BrokerException {
        return instant(node, field).orElseThrow(() -> missing(field));
    }

    private static BrokerException missing(String field) {
        return new BrokerException.UnknownOutcome("Alpaca's answer has no usable '" + field + "'");
    }
}
