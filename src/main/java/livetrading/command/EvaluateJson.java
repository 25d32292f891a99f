package livetrading.command;

import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalDouble;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.command.TickerOutcome.Line;
import livetrading.selection.Competitor;
import livetrading.selection.Confidence;
import livetrading.selection.SharpeInterval;
import tools.jackson.core.JsonGenerator;

/** Writes an evaluation for programs. */
final class EvaluateJson {

    private final JsonGenerator json;
    private final EvaluateRequest request;

    private EvaluateJson(JsonGenerator json, EvaluateRequest request) {
        this.json = json;
        this.request = request;
    }

    static String of(EvaluateRequest request, Evaluator evaluator, Duration elapsed) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new EvaluateJson(json, request).write(evaluator, elapsed);
        }
        return text.append('\n').toString();
    }

    private void write(Evaluator evaluator, Duration elapsed) {
        json.writeStartObject();
        json.writeStringProperty("metric", request.metric().code());
        json.writeNumberProperty("historyDays", request.historyDays());
        json.writeNumberProperty("threads", request.threads());
        json.writeNumberProperty("elapsedMillis", elapsed.toMillis());
        json.writeArrayPropertyStart("tickers");
        evaluator.evaluated().forEach(this::ticker);
        json.writeEndArray();
        json.writeArrayPropertyStart("unusable");
        evaluator.unusable().forEach(bad -> json.writeString(bad.sentence()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ticker(Evaluated one) {
        json.writeStartObject();
        json.writeStringProperty("ticker", one.ticker().symbol());
        json.writeStringProperty("timeframe", one.timeframe().code());
        json.writeNumberProperty("bars", one.bars());
        json.writeStringProperty("from", Words.isoTime(one.from(), one.timeframe()));
        json.writeStringProperty("to", Words.isoTime(one.to(), one.timeframe()));
        Json.property(
                json, "winner", one.selection().winner().map(Competitor::id).orElse(null));
        Json.property(json, "score", one.selection().score());
        json.writeStringProperty("reason", one.selection().reason());
        confidence(one);
        json.writeArrayPropertyStart("strategies");
        one.lines().forEach(line -> line(line, one.isWinner(line)));
        json.writeEndArray();
        json.writeName("buyAndHold");
        Json.metrics(json, one.buyAndHold());
        json.writeEndObject();
    }

    private void confidence(Evaluated one) {
        Json.property(json, "probabilityOfOverfitting", one.overfitting());
        Json.property(
                json,
                "verdict",
                one.confidence().map(confidence -> confidence.verdict().word()).orElse(null));
        Json.property(
                json, "sentence", one.confidence().map(Confidence::sentence).orElse(null));
        Json.property(
                json,
                "probabilisticSharpe",
                one.confidence().map(Confidence::probabilisticSharpe).orElse(null));
        Json.property(
                json,
                "deflatedSharpe",
                one.confidence().map(Confidence::deflatedSharpe).orElse(null));
        var interval = one.confidence().flatMap(Confidence::interval);
        Json.property(json, "sharpeLow", interval.map(SharpeInterval::low).orElse(null));
        Json.property(json, "sharpeHigh", interval.map(SharpeInterval::high).orElse(null));
    }

    private void line(Line line, boolean winner) {
        json.writeStartObject();
        json.writeStringProperty("strategy", line.competitor().id());
        json.writeName("parameters");
        Json.parameters(json, line.competitor().parameters());
        json.writeBooleanProperty("winner", winner);
        OptionalDouble score = line.metrics().map(request.metric()::of).orElse(OptionalDouble.empty());
        Json.property(json, "score", score);
        Json.property(json, "probabilisticSharpe", line.probabilisticSharpe());
        Json.property(json, "deflatedSharpe", line.deflatedSharpe());
        if (line.metrics().isPresent()) {
            json.writeName("metrics");
            Json.metrics(json, line.metrics().get());
        } else {
            json.writeNullProperty("metrics");
            json.writeStringProperty("problem", line.problem());
        }
        json.writeEndObject();
    }
}
