package livetrading.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What takes long ends at the next point when nobody waits for it any more. */
class CancellationTest {

    private static final int POINTS = 200;
    private static final int BARS = 300;
    private static final double[] HELD = Noise.returns(1, 0, BARS);

    /** Points of which one interrupts who asks for it. */
    private static final class Interrupting extends AbstractList<double[]> {

        private final int last;
        private int asked;

        /** @param last how many are given before */
        Interrupting(int last) {
            this.last = last;
        }

        @Override
        public double[] get(int index) {
            if (++asked == last) {
                Thread.currentThread().interrupt();
            }
            return Noise.returns(index, 0, BARS);
        }

        @Override
        public int size() {
            return POINTS;
        }
    }

    static List<Consumer<List<double[]>>> whatLooksAtPoints() {
        return List.of(
                points -> SuperiorAbility.of(points, HELD),
                EffectiveTrials::of,
                points -> SurfaceStatistics.of(points, HELD));
    }

    @ParameterizedTest
    @MethodSource("whatLooksAtPoints")
    void f127whoIsInterruptedAsksForNoFurtherPoint(Consumer<List<double[]>> judging) {
        // among those that are looked through first, and among those that are judged then
        for (int last : List.of(7, POINTS + 7)) {
            var points = new Interrupting(last);
            assertThatThrownBy(() -> judging.accept(points)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(points.asked).isEqualTo(last);
        }
    }

    @Test
    void randomRunsEndToo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> MonteCarlo.ofBars(HELD)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> MonteCarlo.ofTrades(HELD)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
