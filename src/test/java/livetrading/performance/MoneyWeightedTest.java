package livetrading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyWeightedTest {

    private static final LocalDate START = LocalDate.of(2008, 1, 1);

    private static DatedCurve curve(double first, LocalDate end, double last, Flow... flows) {
        return DatedCurve.of(List.of(START, end), new double[] {first, last}, List.of(flows));
    }

    /** The example of the function XIRR in Microsoft's documentation of Excel, whose answer is 37.3362535 %. */
    @Test
    void isWhatASpreadsheetCallsXirr() {
        DatedCurve curve = curve(
                10_000,
                LocalDate.of(2009, 4, 1),
                2_750,
                new Flow(LocalDate.of(2008, 3, 1), -2_750),
                new Flow(LocalDate.of(2008, 10, 30), -4_250),
                new Flow(LocalDate.of(2009, 2, 15), -3_250));
        assertThat(MoneyWeighted.annual(curve).orElseThrow()).isCloseTo(0.373362535, within(2e-9));
    }

    @Test
    void isTheTimeWeightedReturnWithoutFlows() {
        DatedCurve curve = curve(100, START.plusDays(73), 110);
        assertThat(MoneyWeighted.ofPeriod(curve).orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(MoneyWeighted.annual(curve).orElseThrow()).isCloseTo(Math.pow(1.1, 5) - 1, within(1e-9));
    }

    @Test
    void moneyThatCameBeforeALossWeighsMore() {
        LocalDate middle = START.plusDays(100);
        DatedCurve curve = DatedCurve.of(
                List.of(START, middle, START.plusDays(200)),
                new double[] {100, 1_200, 1_080},
                List.of(new Flow(middle, 1_000)));
        double timeWeighted = curve.growth()[2] - 1;
        assertThat(MoneyWeighted.ofPeriod(curve).orElseThrow()).isNegative().isLessThan(timeWeighted);
    }

    @Test
    void f151_noRateIsSaidWhereNoneOrMoreThanOneSolvesTheEquation() {
        // 4,000 in, 25,000 out after a year, 25,001 in and 1 left after two: nearly the equation that 25 % and 400 %
        // both solve
        DatedCurve two = curve(
                4_000,
                START.plusDays(730),
                1,
                new Flow(START.plusDays(365), -25_000),
                new Flow(START.plusDays(730), 25_001));
        assertThat(MoneyWeighted.annual(two)).isEmpty();
        assertThat(MoneyWeighted.annual(DatedCurve.of(List.of(START), new double[] {100})))
                .isEmpty();
        DatedCurve none = curve(100, START.plusDays(10), 1, new Flow(START.plusDays(5), -1e12));
        assertThat(MoneyWeighted.ofPeriod(none)).isEmpty();
    }
}
