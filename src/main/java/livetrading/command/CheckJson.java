package livetrading.command;

import java.io.StringWriter;
import java.util.List;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.script.ScriptProblem;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import tools.jackson.core.JsonGenerator;

/** Writes for programs what a script is, or what is wrong with it. */
final class CheckJson {

    private final JsonGenerator json;

    private CheckJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(ScriptStrategy script) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new CheckJson(json).write(script);
        }
        return text.append('\n').toString();
    }

    static String of(String id, List<ScriptProblem> problems) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new CheckJson(json).write(id, problems);
        }
        return text.append('\n').toString();
    }

    private void write(ScriptStrategy script) {
        json.writeStartObject();
        json.writeStringProperty("script", script.id());
        json.writeStringProperty("name", script.name());
        json.writeArrayPropertyStart("inputs");
        script.parameters().forEach(this::input);
        json.writeEndArray();
        json.writeNumberProperty("bars", script.warmUp(Parameters.defaults(script.parameters())) + 1);
        texts("periods", script.periods().stream().map(Period::word).toList());
        texts("peers", script.peers().stream().map(Ticker::symbol).toList());
        texts("problems", List.of());
        json.writeEndObject();
    }

    private void input(Parameter input) {
        json.writeStartObject();
        json.writeStringProperty("name", input.name());
        Json.property(json, "default", input.defaultValue());
        Json.property(json, "minimum", input.minimum());
        Json.property(json, "maximum", input.maximum());
        Json.property(json, "step", input.step());
        json.writeBooleanProperty("whole", input.isInteger());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void write(String id, List<ScriptProblem> problems) {
        json.writeStartObject();
        json.writeStringProperty("script", id);
        json.writeArrayPropertyStart("problems");
        problems.forEach(this::problem);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void problem(ScriptProblem problem) {
        json.writeStartObject();
        json.writeNumberProperty("line", problem.place().line());
        json.writeNumberProperty("column", problem.place().column());
        json.writeNumberProperty("length", problem.place().length());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("suggestion", problem.suggestion());
        json.writeEndObject();
    }
}
