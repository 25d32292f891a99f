package livetrading.standin.http;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.standin.core.Asset;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Holdings;
import livetrading.standin.core.Order;
import livetrading.standin.core.Position;
import livetrading.standin.core.Quote;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.OrderJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is held, and closing it. */
final class PositionRoutes {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int QUANTITY_DIGITS = 9;

    private final BrokerCore broker;
    private final FaultPlan faults;

    PositionRoutes(BrokerCore broker, FaultPlan faults) {
        this.broker = broker;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/positions", (call, parts) -> Answer.ok(list(call)))
                .on("GET", "/v2/positions/*", (call, parts) -> Answer.ok(json(position(call, parts.getFirst()))))
                .on("DELETE", "/v2/positions/*", this::close)
                .on("DELETE", "/v2/positions", (call, parts) -> closeAll(call));
    }

    private ArrayNode list(Call call) {
        return Json.array(new TreeMap<>(holdings(call).positions()).values(), this::json);
    }

    private Holdings holdings(Call call) {
        Instant now = broker.clock().instant();
        return faults.strike(Fault.STALE_READS, Occasion.request("GET", call.path()))
                .map(effect -> broker.account().holdingsAt(now.minus(effect.seconds(10))))
                .orElseGet(() -> broker.account().holdings());
    }

    private Position position(Call call, String symbolOrId) {
        String symbol = broker.assets().find(symbolOrId).map(Asset::symbol).orElse(symbolOrId);
        return holdings(call).position(symbol).orElseThrow(() -> Refusal.notFound("position does not exist"));
    }

    private Answer close(Call call, List<String> parts) {
        Position position = position(call, parts.getFirst());
        return Answer.ok(submitClosing(position, portion(call, position)));
    }

    private static BigDecimal portion(Call call, Position position) {
        BigDecimal all = position.qty().abs();
        Optional<BigDecimal> percentage = call.decimal("percentage")
                .map(percent -> all.multiply(percent).divide(HUNDRED, QUANTITY_DIGITS, RoundingMode.DOWN));
        return call.decimal("qty").or(() -> percentage).orElse(all);
    }

    private ObjectNode submitClosing(Position position, BigDecimal qty) {
        Side side = position.qty().signum() > 0 ? Side.SELL : Side.BUY;
        Ticket ticket = Ticket.market(side, position.symbol(), Json.text(qty), "");
        return broker.submit(ticket, "access_key", OrderJson::of);
    }

    private Answer closeAll(Call call) {
        if (call.isSet("cancel_orders")) {
            broker.book().open().stream()
                    .filter(order -> order.parent().isEmpty())
                    .forEach(this::cancelQuietly);
        }
        return Answer.of(207, Json.array(holdings(call).positions().values(), this::tryToClose));
    }

    private void cancelQuietly(Order order) {
        try {
            broker.cancel(order);
        } catch (Refusal refusal) {
            // its shares stay held, which the answer for the position shows
        }
    }

    private ObjectNode tryToClose(Position position) {
        ObjectNode result = Json.object().put("symbol", position.symbol());
        try {
            ObjectNode order = submitClosing(position, position.qty().abs());
            result.put("status", 200).set("body", order);
        } catch (Refusal refusal) {
            result.put("status", refusal.status())
                    .set("body", Json.read(Answer.of(refusal).text()));
        }
        return result;
    }

    private ObjectNode json(Position position) {
        BigDecimal price =
                broker.tape().quote(position.symbol()).map(Quote::last).orElse(position.averagePrice());
        Optional<Asset> asset = broker.assets().find(position.symbol());
        BigDecimal profit = position.marketValue(price).subtract(position.costBasis());
        BigDecimal today = price.subtract(position.lastDayPrice());
        ObjectNode json = Json.object();
        json.put("asset_id", asset.map(each -> each.id().toString()).orElse(""));
        json.put("symbol", position.symbol());
        json.put("exchange", asset.map(Asset::exchange).orElse(""));
        json.put("asset_class", "us_equity");
        json.put("asset_marginable", true);
        json.put("side", position.qty().signum() > 0 ? "long" : "short");
        json.put("qty", Json.text(position.qty()));
        json.put("qty_available", Json.text(broker.available(position.symbol())));
        json.put("avg_entry_price", Json.text(position.averagePrice()));
        json.put("current_price", Json.text(price));
        json.put("lastday_price", Json.text(position.lastDayPrice()));
        json.put("change_today", Json.text(ratio(today, position.lastDayPrice())));
        json.put("market_value", Json.text(position.marketValue(price)));
        json.put("cost_basis", Json.text(position.costBasis()));
        json.put("unrealized_pl", Json.text(profit));
        json.put("unrealized_plpc", Json.text(ratio(profit, position.costBasis())));
        json.put("unrealized_intraday_pl", Json.text(today.multiply(position.qty())));
        json.put("unrealized_intraday_plpc", Json.text(ratio(today, position.lastDayPrice())));
        return json;
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole.abs(), MathContext.DECIMAL64);
    }
}
