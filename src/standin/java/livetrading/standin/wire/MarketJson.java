package livetrading.standin.wire;

import java.math.BigDecimal;
import java.time.Instant;
import livetrading.standin.core.Bar;
import livetrading.standin.core.Money;
import livetrading.standin.core.Quote;
import tools.jackson.databind.node.ObjectNode;

/** Prices as the market-data interface writes them: numbers, whole where they are. */
public final class MarketJson {

    private static final int LOT = 100;
    private static final long FIRST_TRADE_ID = 52_983_525_000_000L;

    private MarketJson() {}

    public static ObjectNode bar(Bar bar) {
        ObjectNode json = Json.object();
        json.put("t", bar.at().toString());
        put(json, "o", bar.open());
        put(json, "h", bar.high());
        put(json, "l", bar.low());
        put(json, "c", bar.close());
        put(json, "v", bar.volume());
        json.put("n", bar.trades());
        put(json, "vw", bar.averagePrice());
        return json;
    }

    public static ObjectNode trade(Quote quote) {
        ObjectNode json = Json.object();
        json.put("t", time(quote.at()));
        json.put("x", "V");
        put(json, "p", quote.last());
        json.put("s", LOT);
        json.set("c", Json.array().add("@"));
        json.put("i", FIRST_TRADE_ID + quote.at().getEpochSecond());
        json.put("z", "C");
        return json;
    }

    public static ObjectNode quote(Quote quote) {
        ObjectNode json = Json.object();
        json.put("t", time(quote.at()));
        json.put("bx", "V");
        put(json, "bp", quote.bid());
        json.put("bs", 2 * LOT);
        json.put("ax", "V");
        put(json, "ap", quote.ask());
        json.put("as", LOT);
        json.set("c", Json.array().add("R"));
        json.put("z", "C");
        return json;
    }

    /** With nanoseconds, as exchanges stamp. */
    private static String time(Instant at) {
        return at.plusNanos(1_234_567).toString();
    }

    private static void put(ObjectNode json, String field, BigDecimal value) {
        json.put(field, Money.plain(value));
    }
}
