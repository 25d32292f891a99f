package livetrading.standin.http;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's equity from day to day, as parallel columns. */
final class HistoryRoutes {

    private final BrokerCore broker;

    HistoryRoutes(BrokerCore broker) {
        this.broker = broker;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/account/portfolio/history", (call, parts) -> Answer.ok(history(call)));
    }

    private ObjectNode history(Call call) {
        Map<Instant, BigDecimal> points = new TreeMap<>(broker.account().equityAtCloses());
        points.put(broker.clock().instant(), broker.valuation(Instant.MAX).equity());
        BigDecimal base = points.values().iterator().next();
        ObjectNode json = Json.object();
        ArrayNode timestamps = json.putArray("timestamp");
        ArrayNode equities = json.putArray("equity");
        ArrayNode profits = json.putArray("profit_loss");
        ArrayNode fractions = json.putArray("profit_loss_pct");
        points.forEach((at, equity) -> {
            BigDecimal profit = equity.subtract(base);
            timestamps.add(at.getEpochSecond());
            equities.add(equity);
            profits.add(profit);
            fractions.add(base.signum() == 0 ? null : profit.divide(base, MathContext.DECIMAL64));
        });
        json.put("base_value", base);
        json.put("timeframe", call.query("timeframe").orElse("1D"));
        json.set("cashflow", Json.bare());
        return json;
    }
}
