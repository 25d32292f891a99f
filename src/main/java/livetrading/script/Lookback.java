package livetrading.script;

import java.util.function.ToIntFunction;

/** From which bar on functions are defined, by their numbers. */
final class Lookback {

    static final ToIntFunction<double[]> NOTHING = numbers -> 0;
    static final ToIntFunction<double[]> WINDOW = numbers -> (int) numbers[0] - 1;
    static final ToIntFunction<double[]> BARS = numbers -> (int) numbers[0];
    static final ToIntFunction<double[]> KELTNER = numbers -> (int) Math.max(numbers[0] - 1, numbers[2]);
    static final ToIntFunction<double[]> MACD = numbers -> {
        if (!(numbers[0] < numbers[1])) {
            throw new IllegalArgumentException(
                    "the fast average of macd goes over %s bars, which has to be less than the %s of the slow one"
                            .formatted(TermText.number(numbers[0]), TermText.number(numbers[1])));
        }
        return (int) (numbers[1] + numbers[2]) - 2;
    };

    private Lookback() {}
}
