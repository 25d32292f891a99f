package livetrading.standin.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Quote;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.MarketJson;
import tools.jackson.databind.node.ObjectNode;

/** The latest trades, quotes and bars, and all of them together. */
final class LatestRoutes {

    private static final Duration LOOKED_BACK = Duration.ofDays(10);
    private static final Set<Fault> QUOTE_FAULTS =
            EnumSet.of(Fault.SYMBOL_ABSENT, Fault.BID_ASK_ZERO, Fault.CROSSED_QUOTE, Fault.ZERO_PRICE);

    private final BrokerCore broker;
    private final FaultPlan faults;

    LatestRoutes(BrokerCore broker, FaultPlan faults) {
        this.broker = broker;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        latest(routes, "trades", "trade", symbol -> quote(symbol).map(MarketJson::trade));
        latest(routes, "quotes", "quote", symbol -> quote(symbol).map(MarketJson::quote));
        latest(
                routes,
                "bars",
                "bar",
                symbol -> bars(symbol, BarLength.MINUTE).reversed().stream()
                        .findFirst()
                        .map(MarketJson::bar));
        routes.on("GET", "/v2/stocks/snapshots", (call, parts) -> {
            ObjectNode json = Json.bare();
            call.queries("symbols").forEach(symbol -> snapshot(symbol).ifPresent(each -> json.set(symbol, each)));
            return Answer.ok(json);
        });
        routes.on(
                "GET",
                "/v2/stocks/*/snapshot",
                (call, parts) -> Answer.ok(
                        snapshot(parts.getFirst()).orElseGet(Json::bare).put("symbol", parts.getFirst())));
    }

    private void latest(Routes routes, String many, String one, Function<String, Optional<ObjectNode>> written) {
        routes.on("GET", "/v2/stocks/" + many + "/latest", (call, parts) -> {
            ObjectNode json = Json.object();
            ObjectNode bySymbol = json.putObject(many);
            call.queries("symbols")
                    .forEach(symbol -> written.apply(symbol).ifPresent(each -> bySymbol.set(symbol, each)));
            return Answer.ok(json);
        });
        routes.on("GET", "/v2/stocks/*/" + many + "/latest", (call, parts) -> {
            ObjectNode json = Json.object().put("symbol", parts.getFirst());
            written.apply(parts.getFirst()).ifPresent(each -> json.set(one, each));
            return Answer.ok(json);
        });
    }

    private Optional<Quote> quote(String symbol) {
        Optional<Effect> effect =
                faults.strike(QUOTE_FAULTS, new Occasion("GET", "/v2/stocks/quotes/latest", symbol, ""));
        Optional<Quote> quote = broker.tape().quote(symbol);
        return effect.isEmpty()
                ? quote
                : quote.flatMap(each -> spoiled(each, effect.get().fault()));
    }

    private static Optional<Quote> spoiled(Quote quote, Fault fault) {
        BigDecimal zero = BigDecimal.ZERO;
        return switch (fault) {
            case SYMBOL_ABSENT -> Optional.empty();
            case BID_ASK_ZERO -> Optional.of(new Quote(zero, zero, quote.last(), quote.at()));
            case CROSSED_QUOTE ->
                Optional.of(new Quote(/* bid= */ quote.ask(), /* ask= */ quote.bid(), quote.last(), quote.at()));
            case ZERO_PRICE -> Optional.of(new Quote(zero, zero, zero, quote.at()));
            default -> throw new IllegalStateException(fault + " is not about quotes");
        };
    }

    private List<Bar> bars(String symbol, BarLength length) {
        Instant now = broker.clock().instant();
        Optional<BigDecimal> last = broker.tape().quote(symbol).map(Quote::last);
        return broker.bars().known(symbol, length, now.minus(LOOKED_BACK), now, now, last);
    }

    private Optional<ObjectNode> snapshot(String symbol) {
        ObjectNode json = Json.object();
        quote(symbol).ifPresent(quote -> {
            json.set("latestTrade", MarketJson.trade(quote));
            json.set("latestQuote", MarketJson.quote(quote));
        });
        BiConsumer<String, Optional<Bar>> put =
                (field, bar) -> bar.ifPresent(each -> json.set(field, MarketJson.bar(each)));
        List<Bar> days = bars(symbol, BarLength.DAY).reversed();
        put.accept(
                "minuteBar", bars(symbol, BarLength.MINUTE).reversed().stream().findFirst());
        put.accept("dailyBar", days.stream().findFirst());
        put.accept("prevDailyBar", days.stream().skip(1).findFirst());
        return json.size() > 1 ? Optional.of(json) : Optional.empty();
    }
}
