package livetrading.command;

import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.strategy.Parameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What the JSON of all commands has in common. */
final class Json {

    private Json() {}

    /** Writes indented and with full precision. */
    static JsonGenerator to(Writer writer) {
        return new JsonFactory().createGenerator(new Indented(), writer);
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    /** All metrics under their names in Java; an undefined one is null. */
    static void metrics(JsonGenerator json, Metrics metrics) {
        json.writeStartObject();
        metricProperties(json, metrics);
        json.writeEndObject();
    }

    /** The same into an object that has begun. */
    static void metricProperties(JsonGenerator json, Metrics metrics) {
        for (RecordComponent component : Metrics.class.getRecordComponents()) {
            try {
                property(json, component.getName(), component.getAccessor().invoke(metrics));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("metrics of a public record can be read", e);
            }
        }
    }

    static void parameters(JsonGenerator json, Parameters parameters) {
        json.writeStartObject();
        parameters.asMap().forEach((name, value) -> property(json, name, value));
        json.writeEndObject();
    }

    static void property(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case Integer number -> json.writeNumberProperty(name, number);
            case Long number -> json.writeNumberProperty(name, number);
            case BigDecimal number -> exact(json, name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            case Double number -> number(json, name, number);
            case OptionalDouble number -> number(json, name, number.orElse(Double.NaN));
            case null -> json.writeNullProperty(name);
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    /** With all its digits and without an exponent, as amounts of money are read. */
    private static void exact(JsonGenerator json, String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(number.toPlainString());
    }

    /** JSON has no NaN and no infinity. */
    private static void number(JsonGenerator json, String name, double number) {
        if (Double.isFinite(number)) {
            json.writeNumberProperty(name, number);
        } else {
            json.writeNullProperty(name);
        }
    }
}
