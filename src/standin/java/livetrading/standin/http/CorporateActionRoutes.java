package livetrading.standin.http;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Split;
import livetrading.standin.core.TradingDay;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Splits; nothing else happens to companies here. */
final class CorporateActionRoutes {

    private final BrokerCore broker;

    CorporateActionRoutes(BrokerCore broker) {
        this.broker = broker;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v1/corporate-actions", (call, parts) -> Answer.ok(actions(call)));
    }

    private ObjectNode actions(Call call) {
        LocalDate start = call.date("start").orElse(LocalDate.MIN);
        LocalDate end = call.date("end").orElse(LocalDate.MAX);
        List<Split> splits = call.queries("symbols").stream()
                .flatMap(symbol -> broker.bars().splits(symbol).stream())
                .filter(split ->
                        !exDate(split).isBefore(start) && !exDate(split).isAfter(end))
                .toList();
        ObjectNode json = Json.object();
        ObjectNode actions = json.putObject("corporate_actions");
        put(
                actions,
                "forward_splits",
                splits.stream().filter(CorporateActionRoutes::isForward).toList());
        put(
                actions,
                "reverse_splits",
                splits.stream().filter(split -> !isForward(split)).toList());
        return json.put("next_page_token", (String) null);
    }

    private static void put(ObjectNode actions, String kind, List<Split> splits) {
        if (!splits.isEmpty()) {
            actions.set(kind, Json.array(splits, CorporateActionRoutes::json));
        }
    }

    private static boolean isForward(Split split) {
        return split.ratio().compareTo(BigDecimal.ONE) > 0;
    }

    private static LocalDate exDate(Split split) {
        return LocalDate.ofInstant(split.at(), TradingDay.NEW_YORK);
    }

    private static ObjectNode json(Split split) {
        String date = exDate(split).toString();
        ObjectNode json = Json.object().put("symbol", split.symbol());
        json.put("new_rate", isForward(split) ? split.ratio() : BigDecimal.ONE);
        json.put("old_rate", isForward(split) ? BigDecimal.ONE : reverse(split.ratio()));
        json.put("process_date", date);
        json.put("ex_date", date);
        json.put("record_date", date);
        json.put("payable_date", date);
        return json;
    }

    private static BigDecimal reverse(BigDecimal ratio) {
        return BigDecimal.ONE.divide(ratio, MathContext.DECIMAL32);
    }
}
