package livetrading.alpaca;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import livetrading.broker.BrokerException;
import livetrading.broker.CashActivity;
import livetrading.market.MarketCalendar;
import tools.jackson.databind.JsonNode;

/** Reads an account activity that is no trade; types that are new are read like those that are known. */
final class ActivityReader {

    private static final Set<String> VOID = Set.of("canceled", "cancelled", "voided");

    private ActivityReader() {}

    static CashActivity of(JsonNode json) throws BrokerException {
        return new CashActivity(
                Json.required(json, "id"),
                Json.required(json, "activity_type"),
                date(json),
                // a change of a name has none
                Json.decimal(json, "net_amount").orElse(BigDecimal.ZERO),
                Json.text(json, "symbol"),
                Json.text(json, "status").filter(VOID::contains).isPresent());
    }

    private static LocalDate date(JsonNode json) throws BrokerException {
        Optional<LocalDate> day = Json.text(json, "date").flatMap(ActivityReader::parsed);
        return day.isPresent()
                ? day.get()
                : LocalDate.ofInstant(Json.requiredInstant(json, "transaction_time"), MarketCalendar.NEW_YORK);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
