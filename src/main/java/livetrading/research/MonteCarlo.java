package livetrading.research;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import livetrading.backtest.Performance;
import livetrading.selection.BlockLength;
import livetrading.selection.StationaryBootstrap;

/**
 * What might have come of a strategy had chance gone another way, from {@value #RUNS} random runs. The seed is fixed: the
 * same returns give the same percentiles. It says nothing of how the strategy was found.
 *
 * @param maxDrawdown as a fraction that is at most 0: {@code p5} is the deep one that one run in twenty exceeds
 * @param finalEquity as a multiple of the capital, 1 for neither gain nor loss
 */
public record MonteCarlo(Spread maxDrawdown, Spread finalEquity) {

    static final int RUNS = 1000;

    private static final long SEED = 1949;

    /** Of fewer trades or bars nothing can be said. */
    private static final int LEAST_TRADES = 2;

    private static final int LEAST_BARS = 10;

    /**
     * By closed trades, all cash in each. The maximum drawdown is that of all trades once, in random order; what they lose
     * meanwhile does not show. The final equity does not depend on the order, so that as many trades are drawn for it with
     * replacement.
     *
     * @param trades returns of the round trips, as fractions
     * @return empty for fewer than {@value #LEAST_TRADES}
     */
    public static Optional<MonteCarlo> ofTrades(double[] trades) {
        if (trades.length < LEAST_TRADES) {
            return Optional.empty();
        }
        var random = new SplittableRandom(SEED);
        double[] order = trades.clone();
        double[] drawn = new double[trades.length];
        return Optional.of(new MonteCarlo(
                Spread.of(RUNS, () -> {
                    Cancellation.check();
                    shuffle(order, random);
                    return Performance.maxDrawdown(order);
                }),
                Spread.of(RUNS, () -> {
                    Cancellation.check();
                    Arrays.setAll(drawn, i -> trades[random.nextInt(trades.length)]);
                    return 1 + Performance.totalReturn(drawn);
                })));
    }

    /** Every order equally likely (Fisher and Yates, 1938). */
    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }

    /**
     * By bars: as many are drawn from the strategy's own by the stationary bootstrap, in blocks so long that what the
     * returns remember of themselves stays.
     *
     * @param returns of the strategy, one a bar, as fractions
     * @return empty for fewer than {@value #LEAST_BARS}
     */
    public static Optional<MonteCarlo> ofBars(double[] returns) {
        if (returns.length < LEAST_BARS) {
            return Optional.empty();
        }
        var bootstrap = new StationaryBootstrap(returns.length, BlockLength.optimal(returns), SEED);
        double[] drawdowns = new double[RUNS];
        double[] equities = new double[RUNS];
        double[] drawn = new double[returns.length];
        for (int run = 0; run < RUNS; run++) {
            Cancellation.check();
            bootstrap.begin();
            for (int t = 0; t < drawn.length; t++) {
                drawn[t] = returns[bootstrap.next()];
            }
            drawdowns[run] = Performance.maxDrawdown(drawn);
            equities[run] = 1 + Performance.totalReturn(drawn);
        }
        return Optional.of(new MonteCarlo(Spread.of(drawdowns), Spread.of(equities)));
    }
}
