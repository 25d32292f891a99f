package livetrading.standin.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.Terms;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import livetrading.standin.wire.MarketJson;
import tools.jackson.databind.node.ObjectNode;

/** Bars, in pages whose length counts over all symbols. */
final class BarRoutes {

    private static final int USUAL_LIMIT = 1000;
    private static final int GREATEST_LIMIT = 10_000;

    private final BrokerCore broker;
    private final FaultPlan faults;
    private final Terms terms;

    private record Row(String symbol, Bar bar) {
        String token() {
            String place = symbol + "|" + bar.at();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Page(List<Row> rows, Optional<String> next) {}

    BarRoutes(BrokerCore broker, FaultPlan faults, Terms terms) {
        this.broker = broker;
        this.faults = faults;
        this.terms = terms;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/stocks/bars", (call, parts) -> Answer.ok(bySymbol(call)))
                .on("GET", "/v2/stocks/*/bars", (call, parts) -> Answer.ok(ofOne(call, parts.getFirst())));
    }

    static Instant startOfToday(Instant now) {
        return now.atZone(TradingDay.NEW_YORK)
                .toLocalDate()
                .atStartOfDay(TradingDay.NEW_YORK)
                .toInstant();
    }

    private ObjectNode bySymbol(Call call) {
        List<String> symbols = call.queries("symbols");
        if (symbols.isEmpty()) {
            throw Refusal.of(400, 40010001, "symbols is required");
        }
        Page page = page(call, symbols.stream().sorted().distinct().toList());
        ObjectNode json = Json.object();
        ObjectNode bars = json.putObject("bars");
        page.rows().forEach(row -> bars.withArray(row.symbol()).add(MarketJson.bar(row.bar())));
        return json.put("next_page_token", page.next().orElse(null));
    }

    private ObjectNode ofOne(Call call, String symbol) {
        Page page = page(call, List.of(symbol));
        ObjectNode json = Json.object().put("symbol", symbol);
        json.set("bars", Json.array(page.rows(), row -> MarketJson.bar(row.bar())));
        return json.put("next_page_token", page.next().orElse(null));
    }

    /** -1 when there is no such place. */
    private static int indexOf(String token, List<Row> rows) {
        String[] place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 2);
        Instant at = Instant.parse(place[1]);
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).bar().at().equals(at)
                        && rows.get(i).symbol().equals(place[0]))
                .findFirst()
                .orElse(-1);
    }

    private Page page(Call call, List<String> symbols) {
        Occasion occasion = Occasion.request("GET", call.path());
        BarQuery query = new BarQuery(broker, faults, terms, call);
        List<Row> all = symbols.stream()
                .flatMap(symbol -> query.of(symbol).stream().map(bar -> new Row(symbol, bar)))
                .toList();
        Optional<String> token = call.query("page_token");
        int start = token.map(place -> indexOf(place, all)).orElse(0);
        if (start < 0) {
            throw Refusal.of(400, 40010001, "invalid page_token");
        }
        if (faults.strike(Fault.EMPTY_PAGE_WITH_TOKEN, occasion).isPresent() && start < all.size()) {
            return new Page(List.of(), Optional.of(all.get(start).token()));
        }
        int limit = faults.strike(Fault.SHORT_PAGE, occasion)
                .map(effect -> effect.number("limit", 1))
                .orElseGet(() -> call.number("limit", USUAL_LIMIT, GREATEST_LIMIT));
        int end = Math.min(start + limit, all.size());
        Optional<String> next = end < all.size() ? Optional.of(all.get(end).token()) : Optional.empty();
        Optional<Effect> repeats = faults.strike(Fault.REPEAT_TOKEN, occasion);
        return new Page(all.subList(start, end), repeats.isPresent() ? token.or(() -> next) : next);
    }
}
