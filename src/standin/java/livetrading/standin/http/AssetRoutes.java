package livetrading.standin.http;

import java.util.List;
import java.util.Optional;
import livetrading.standin.core.Asset;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Refusal;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** What can be traded. */
final class AssetRoutes {

    private final BrokerCore broker;

    AssetRoutes(BrokerCore broker) {
        this.broker = broker;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/assets", (call, parts) -> list(call))
                .on("GET", "/v2/assets/*", (call, parts) -> Answer.ok(json(find(parts.getFirst()))));
    }

    private Answer list(Call call) {
        Optional<String> status = call.query("status");
        List<Asset> assets = broker.assets().all().stream()
                .filter(asset -> status.isEmpty() || status.get().equals(status(asset)))
                .toList();
        return Answer.ok(Json.array(assets, AssetRoutes::json));
    }

    private Asset find(String symbol) {
        return broker.assets().find(symbol).orElseThrow(() -> Refusal.notFound("asset not found for " + symbol));
    }

    private static String status(Asset asset) {
        return asset.active() ? "active" : "inactive";
    }

    private static ObjectNode json(Asset asset) {
        ObjectNode json = Json.object();
        json.put("id", asset.id().toString());
        json.put("class", "us_equity");
        json.put("exchange", asset.exchange());
        json.put("symbol", asset.symbol());
        json.put("name", asset.name());
        json.put("status", status(asset));
        json.put("tradable", asset.tradable());
        json.put("marginable", true);
        json.put("shortable", asset.shortable());
        json.put("borrow_status", asset.shortable() ? "easy_to_borrow" : "not_available");
        putDeprecated(json, asset);
        json.put("fractionable", asset.fractionable());
        json.put("maintenance_margin_requirement", 30);
        json.put("margin_requirement_long", "30");
        json.put("margin_requirement_short", "30");
        json.set("attributes", Json.array().add("fractional_eh_enabled"));
        return json;
    }

    /** A field on its way out: half of the assets still have it. */
    private static void putDeprecated(ObjectNode json, Asset asset) {
        if (asset.id().getLeastSignificantBits() % 2 == 0) {
            json.put("easy_to_borrow", asset.shortable());
        }
    }
}
