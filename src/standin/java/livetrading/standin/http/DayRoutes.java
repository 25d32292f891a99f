package livetrading.standin.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Clock and calendar, which speak New York time, in two notations. */
final class DayRoutes {

    private static final DateTimeFormatter WITH_COLON = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WITHOUT_COLON = DateTimeFormatter.ofPattern("HHmm");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    private final BrokerCore broker;
    private final FaultPlan faults;

    DayRoutes(BrokerCore broker, FaultPlan faults) {
        this.broker = broker;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/clock", (call, parts) -> Answer.ok(clock(call)))
                .on("GET", "/v2/calendar", (call, parts) -> calendar(call));
    }

    private ObjectNode clock(Call call) {
        Duration skew = faults.strike(Fault.CLOCK_SKEW, Occasion.request("GET", call.path()))
                .map(effect -> effect.seconds(300))
                .orElse(Duration.ZERO);
        Instant now = broker.clock().instant().plus(skew);
        ObjectNode json = Json.object();
        json.put("timestamp", inNewYork(now));
        json.put("is_open", broker.calendar().isOpen(now));
        json.put("next_open", inNewYork(broker.calendar().nextOpen(now).opensAt()));
        json.put("next_close", inNewYork(broker.calendar().nextClose(now).closesAt()));
        return json;
    }

    private static String inNewYork(Instant time) {
        return time.atZone(TradingDay.NEW_YORK).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private Answer calendar(Call call) {
        LocalDate start = call.date("start").filter(FIRST::isBefore).orElse(FIRST);
        LocalDate end = call.date("end").filter(LAST::isAfter).orElse(LAST);
        return Answer.ok(Json.array(broker.calendar().between(start, end), DayRoutes::day));
    }

    private static ObjectNode day(TradingDay day) {
        ObjectNode json = Json.object();
        json.put("date", day.date().toString());
        json.put("open", WITH_COLON.format(day.open()));
        json.put("close", WITH_COLON.format(day.close()));
        json.put("session_open", WITHOUT_COLON.format(LocalTime.of(4, 0)));
        json.put("session_close", WITHOUT_COLON.format(day.sessionClose()));
        json.put("settlement_date", day.settlementDate().toString());
        return json;
    }
}
