package livetrading.command;

import java.io.StringWriter;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import tools.jackson.core.JsonGenerator;

/** Writes a back-test for programs. */
final class BacktestJson {

    private final JsonGenerator json;
    private final PlayedStrategy played;
    private final Bars bars;

    private BacktestJson(JsonGenerator json, PlayedStrategy played) {
        this.json = json;
        this.played = played;
        bars = played.bars();
    }

    static String of(PlayedStrategy played) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new BacktestJson(json, played).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("ticker", bars.ticker().symbol());
        json.writeStringProperty("strategy", played.request().strategy().id());
        json.writeName("parameters");
        Json.parameters(json, played.request().parameters());
        json.writeArrayPropertyStart("rules");
        played.obeyed().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("bars", bars.size());
        json.writeStringProperty("from", time(0));
        json.writeStringProperty("to", time(bars.size() - 1));
        json.writeName("metrics");
        Json.metrics(json, played.result().metrics());
        json.writeArrayPropertyStart("trades");
        played.result().trades().forEach(this::trade);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trade(RoundTrip trade) {
        json.writeStartObject();
        json.writeNumberProperty("entryBar", trade.entryBar());
        json.writeStringProperty("entryTime", time(trade.entryBar()));
        Json.property(json, "entryPrice", trade.entryPrice());
        if (trade.open()) {
            json.writeNullProperty("exitBar");
            json.writeNullProperty("exitTime");
            json.writeNullProperty("exitPrice");
        } else {
            json.writeNumberProperty("exitBar", trade.exitBar());
            json.writeStringProperty("exitTime", time(trade.exitBar()));
            Json.property(json, "exitPrice", trade.exitPrice());
        }
        json.writeStringProperty("exitReason", played.exitReason(trade).orElse(null));
        Json.property(json, "shares", trade.shares());
        Json.property(json, "profit", trade.profit());
        Json.property(json, "return", trade.returnFraction());
        json.writeBooleanProperty("open", trade.open());
        json.writeEndObject();
    }

    private String time(int bar) {
        return Words.isoTime(bars.time(bar), bars.timeframe());
    }
}
