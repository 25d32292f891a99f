package livetrading.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The values of a strategy's parameters, each within its range. */
public final class Parameters {

    private final List<Parameter> specifications;
    private final SequencedMap<String, Double> values;

    private Parameters(List<Parameter> specifications, SequencedMap<String, Double> values) {
        this.specifications = specifications;
        this.values = values;
    }

    public static Parameters defaults(List<Parameter> specifications) {
        var values = new LinkedHashMap<String, Double>();
        specifications.forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
        return new Parameters(List.copyOf(specifications), values);
    }

    /**
     * These parameters with some of them set.
     *
     * @param settings names to values as a person writes them: a number, or one of the words of a choice
     * @throws IllegalArgumentException for an unknown name, something that is not a number, or a value out of range
     */
    public Parameters with(Map<String, String> settings) {
        var changed = new LinkedHashMap<>(values);
        settings.forEach((name, text) -> changed.put(name, parse(specification(name), text)));
        return new Parameters(specifications, changed);
    }

    /**
     * These parameters with one of them set.
     *
     * @param value a number, or the index of a choice
     * @throws IllegalArgumentException for an unknown name, or a value out of range
     */
    public Parameters with(String name, double value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, checked(specification(name), value, shown(value)));
        return new Parameters(specifications, changed);
    }

    private Parameter specification(String name) {
        return specifications.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter '%s'; there are %s"
                        .formatted(name, String.join(", ", values.keySet()))));
    }

    private static double parse(Parameter parameter, String text) {
        if (!parameter.choices().isEmpty()) {
            int index = parameter.choices().indexOf(text);
            if (index < 0) {
                throw new IllegalArgumentException("parameter %s is one of %s, not '%s'"
                        .formatted(parameter.name(), String.join(", ", parameter.choices()), text));
            }
            return index;
        }
        return checked(parameter, number(parameter, text), text);
    }

    private static double checked(Parameter parameter, double value, String text) {
        boolean inRange = value >= parameter.minimum() && value <= parameter.maximum();
        if (!inRange || (parameter.isInteger() && value != Math.rint(value))) {
            throw new IllegalArgumentException("parameter %s is a%s number from %s to %s, not '%s'"
                    .formatted(
                            parameter.name(),
                            parameter.isInteger() ? " whole" : "",
                            shown(parameter.minimum()),
                            shown(parameter.maximum()),
                            text));
        }
        return value;
    }

    private static double number(Parameter parameter, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("parameter " + parameter.name() + ": '" + text + "' is not a number", e);
        }
    }

    public double decimal(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no parameter '" + name + "'");
        }
        return value;
    }

    public int integer(String name) {
        return (int) decimal(name);
    }

    /** The word of a parameter of choice. */
    public String choice(String name) {
        return specification(name).choices().get(integer(name));
    }

    /** Names to values in order of declaration, whole numbers without a fraction, choices as their words. */
    public SequencedMap<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        for (Parameter parameter : specifications) {
            map.put(parameter.name(), valueOf(parameter));
        }
        return map;
    }

    private Object valueOf(Parameter parameter) {
        double value = decimal(parameter.name());
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().get((int) value);
        }
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    /** The values as a JSON object, always in the same order. */
    public String toJson() {
        var json = new StringBuilder("{");
        asMap().forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value instanceof String ? "\"" + value + "\"" : value));
        return json.append('}').toString();
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
