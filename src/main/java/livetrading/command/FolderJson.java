package livetrading.command;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes for programs what tuning is worth on each ticker of a folder. */
final class FolderJson {

    private FolderJson() {}

    static String of(OptimiseRequest request, List<TunedTicker> tickers, List<String> unusable) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            json.writeStartObject();
            json.writeStringProperty("strategy", request.strategy().id());
            OptimiseJson.settings(json, request.grid(), request.train(), request.step());
            json.writeStringProperty("choose", request.choice().code());
            json.writeStringProperty("objective", request.objective().code());
            json.writeArrayPropertyStart("tickers");
            tickers.forEach(one -> ticker(json, one));
            json.writeEndArray();
            json.writeArrayPropertyStart("unusable");
            unusable.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void ticker(JsonGenerator json, TunedTicker one) {
        json.writeStartObject();
        json.writeStringProperty("ticker", one.ticker().symbol());
        json.writeStringProperty("timeframe", one.timeframe().code());
        json.writeNumberProperty("bars", one.bars());
        json.writeStringProperty("from", Words.isoTime(one.from(), one.timeframe()));
        json.writeStringProperty("to", Words.isoTime(one.to(), one.timeframe()));
        Json.property(json, "inSample", one.inSample());
        Json.property(json, "tuned", one.tuned());
        Json.property(json, "default", one.untuned());
        Json.property(json, "buyAndHold", one.buyAndHold());
        Json.property(json, "efficiency", one.efficiency());
        json.writeStringProperty("verdict", one.verdict().word());
        json.writeStringProperty("sentence", one.sentence());
        json.writeEndObject();
    }
}
