package livetrading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatedCurveTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static DatedCurve curve(List<Flow> flows, double... values) {
        return DatedCurve.of(
                IntStream.range(0, values.length).mapToObj(i -> day(i + 1)).toList(), values, flows);
    }

    @Test
    void f150_aDepositIsNoReturnAndAWithdrawalNoLoss() {
        DatedCurve curve = curve(List.of(new Flow(day(3), -1_050), new Flow(day(2), 900)), 1_000, 2_090, 1_040, 1_144);
        // 2090 of 1900, then 1040 + 1050 of 2090, then 1144 of 1040
        assertThat(curve.returns()).containsExactly(new double[] {0.1, 0, 0.1}, within(1e-12));
        assertThat(curve.growth()).containsExactly(new double[] {1, 1.1, 1.1, 1.21}, within(1e-12));
        assertThat(curve.profit()).isCloseTo(294, within(1e-9));
        assertThat(Figures.of(curve.returns(), RiskFree.ZERO).maxDrawdown()).isCloseTo(0, within(1e-12));
        assertThat(Drawdown.of(curve)).isEmpty();
    }

    @Test
    void withdrawingAllButADollarIsNoLoss() {
        assertThat(curve(List.of(new Flow(day(2), -999)), 1_000, 1).returns()).containsExactly(0);
    }

    @Test
    void aPeriodCountsFromTheLastValueBeforeIt() {
        DatedCurve curve = curve(List.of(new Flow(day(2), 5), new Flow(day(4), 7)), 100, 110, 121, 130, 140);
        DatedCurve part = curve.between(day(3), day(4));
        assertThat(part.dates()).containsExactly(day(2), day(3), day(4));
        assertThat(part.flows()).containsExactly(new Flow(day(4), 7));
        assertThat(part.returns()[0]).isCloseTo(0.1, within(1e-12));
        assertThat(curve.between(day(1), day(2)).first()).isEqualTo(day(1));
        assertThat(curve.between(day(6), day(9)).isEmpty()).isTrue();
    }

    @Test
    void onOtherDaysTheLastKnownGrowthCounts() {
        DatedCurve benchmark = DatedCurve.of(List.of(day(2), day(5)), new double[] {50, 60});
        DatedCurve on = benchmark.on(List.of(day(1), day(3), day(5), day(6)));
        assertThat(on.dates()).containsExactly(day(3), day(5), day(6));
        assertThat(on.values()).containsExactly(1, 1.2, 1.2);
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatIllegalArgumentException().isThrownBy(() -> curve(List.of(), 100, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(List.of(), 100, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedCurve.of(List.of(day(2), day(2)), new double[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(day(1), 0));
    }

    @Test
    void aDrawdownLastsUntilItsHighestValueIsReachedAgain() {
        DatedCurve curve = curve(List.of(), 100, 90, 80, 95, 100, 120, 114, 117);
        List<Drawdown> all = Drawdown.of(curve);
        assertThat(all).hasSize(2);
        Drawdown first = all.getFirst();
        assertThat(first.depth()).isCloseTo(-0.2, within(1e-12));
        assertThat(first.from()).isEqualTo(day(1));
        assertThat(first.lowest()).isEqualTo(day(3));
        assertThat(first.recovered()).contains(day(5));
        assertThat(first.days()).isEqualTo(4);
        assertThat(first.daysToRecover()).hasValue(2);
        Drawdown open = all.getLast();
        assertThat(open.recovered()).isEqualTo(Optional.empty());
        assertThat(open.days()).isEqualTo(2);
        assertThat(open.daysToRecover()).isEmpty();
        assertThat(Drawdown.worst(all, 1)).containsExactly(first);
    }
}
