package livetrading.tuning;

import java.util.List;
import java.util.stream.IntStream;
import livetrading.strategy.Parameter;

/**
 * The values of one parameter that a grid is made of.
 *
 * @param values ascending, at least one
 */
public record Axis(Parameter parameter, List<Double> values) {

    /** @throws IllegalArgumentException without values */
    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values of " + parameter.name() + " to try");
        }
    }

    /** Those that the parameter declares. */
    static List<Axis> declared(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> !parameter.tried().isEmpty())
                .map(parameter -> new Axis(parameter, parameter.tried()))
                .toList();
    }

    public int size() {
        return values.size();
    }

    /** Where the value is that is nearest to another one. */
    int nearest(double value) {
        return IntStream.range(0, size())
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(values.get(a) - value), Math.abs(values.get(b) - value)))
                .orElseThrow();
    }
}
