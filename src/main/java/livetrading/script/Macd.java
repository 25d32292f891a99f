package livetrading.script;

import java.util.function.Function;
import livetrading.indicator.Runs;
import livetrading.indicator.Smoothing;

/** The three lines of moving average convergence and divergence. */
final class Macd {

    static final Argument FAST = Argument.bars("fast", 1, 12);
    static final Argument SLOW = Argument.bars("slow", 2, 26);
    static final Argument SIGNAL = Argument.bars("signal", 1, 9);

    static final Kernel LINE = line(Smoothing.Macd::line);
    static final Kernel SMOOTHED = line(Smoothing.Macd::signal);
    static final Kernel DIFFERENCE = line(Smoothing.Macd::histogram);

    private Macd() {}

    private static Kernel line(Function<Smoothing.Macd, double[]> line) {
        return (frame, series, numbers) -> Runs.over(
                series,
                run -> line.apply(Smoothing.macd(run[0], (int) numbers[0], (int) numbers[1], (int) numbers[2])));
    }
}
