package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import livetrading.backtest.Performance;
import livetrading.selection.BlockLength;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final int YEAR = 252;

    /** Of a gain of 25 % and losses of 10 % and 20 % four of six orders lose twice in a row. */
    @Test
    void shufflesTrades() {
        Spread drawdown = MonteCarlo.ofTrades(new double[] {0.25, -0.1, -0.2})
                .orElseThrow()
                .maxDrawdown();

        // 0.9 * 0.8 in a row; in the other orders the gain is between, and the deeper loss counts
        assertThat(drawdown.p5()).isCloseTo(-0.28, within(1e-12));
        assertThat(drawdown.median()).isCloseTo(-0.28, within(1e-12));
        assertThat(drawdown.p75()).isCloseTo(-0.2, within(1e-12));
        assertThat(drawdown.p95()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void drawsTradesWithReplacementForTheFinalEquity() {
        Spread equity = MonteCarlo.ofTrades(new double[] {1, -0.5, 1, -0.5})
                .orElseThrow()
                .finalEquity();

        // four draws: 16, 4, 1, 1/4 and 1/16 with chances of 1, 4, 6, 4 and 1 in 16
        assertThat(equity).isEqualTo(new Spread(0.0625, 0.25, 1, 4, 16));
    }

    /** The logarithm of the final equity is about normal. */
    @Test
    void bootstrapsBars() {
        double[] returns = Noise.returns(1, 0.0005, 4 * YEAR);
        double growth = Arrays.stream(returns).map(Math::log1p).sum();
        double mean = Performance.mean(returns);
        double[] differences = Arrays.stream(returns).map(x -> x - mean).toArray();
        double deviation =
                Math.sqrt(returns.length * LongRunVariance.of(differences, Math.max(1, BlockLength.optimal(returns))));
        MonteCarlo runs = MonteCarlo.ofBars(returns).orElseThrow();

        assertThat(Math.log(runs.finalEquity().median())).isCloseTo(growth, within(0.1 * deviation));
        assertThat(Math.log(runs.finalEquity().p95() / runs.finalEquity().p5()))
                .isCloseTo(2 * 1.645 * deviation, within(0.2 * deviation));
        assertThat(runs.maxDrawdown().p5()).isLessThan(Performance.maxDrawdown(returns));
        assertThat(runs.maxDrawdown().p95()).isGreaterThan(Performance.maxDrawdown(returns));
    }

    @Test
    void theSameReturnsGiveTheSamePercentiles() {
        double[] returns = Noise.returns(2, 0, YEAR);

        assertThat(MonteCarlo.ofBars(returns)).isEqualTo(MonteCarlo.ofBars(returns.clone()));
        assertThat(MonteCarlo.ofTrades(returns)).isEqualTo(MonteCarlo.ofTrades(returns.clone()));
    }

    @Test
    void nothingIsSaidOfOneTradeOrAFewBars() {
        assertThat(MonteCarlo.ofTrades(new double[] {0.1})).isEmpty();
        assertThat(MonteCarlo.ofBars(new double[9])).isEmpty();
        assertThat(MonteCarlo.ofBars(new double[YEAR]).orElseThrow().finalEquity())
                .isEqualTo(new Spread(1, 1, 1, 1, 1));
    }
}
