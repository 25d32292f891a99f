package livetrading.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.Test;

class HardTestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static Deal deal(int day, String ticker, Side side, String shares, String price) {
        return new Deal(DAY.plusDays(day), Ticker.of(ticker), side, new BigDecimal(shares), new BigDecimal(price));
    }

    @Test
    void equalDealsAreAsTested() {
        var comparison = DealComparison.of(
                List.of(deal(0, "IBM", Side.BUY, "10", "100"), deal(4, "IBM", Side.SELL, "10.0", "101")),
                List.of(deal(4, "IBM", Side.SELL, "10", "101.00"), deal(0, "IBM", Side.BUY, "10", "100")));

        assertThat(HardTest.of(comparison)).isEqualTo(new DeviationState.AsTested("2 of 2 deals equal"));
    }

    @Test
    void thousandsArePartedAsElsewhereOnThePage() {
        var comparison = new DealComparison(1_200, 1_200, List.of());

        assertThat(HardTest.of(comparison)).isEqualTo(new DeviationState.AsTested("1,200 of 1,200 deals equal"));
    }

    @Test
    void tellsWhatDiffers() {
        var comparison = DealComparison.of(
                List.of(
                        deal(0, "IBM", Side.BUY, "10", "100"),
                        deal(0, "AAPL", Side.BUY, "9", "50"),
                        deal(1, "AAPL", Side.SELL, "9", "51")),
                List.of(
                        deal(0, "IBM", Side.BUY, "10", "100.02"),
                        deal(0, "AAPL", Side.BUY, "10", "50"),
                        deal(2, "AAPL", Side.SELL, "9", "51")));

        assertThat(comparison.deals()).isEqualTo(4);
        assertThat(comparison.equal()).isZero();
        assertThat(comparison.differences())
                .extracting(DealDifference::kind)
                .containsExactly(
                        DealDifference.Kind.OTHER_SHARES,
                        DealDifference.Kind.OTHER_PRICE,
                        DealDifference.Kind.ONLY_LIVE,
                        DealDifference.Kind.ONLY_BACKTEST);
    }

    @Test
    void oneThatNothingExplainsIsAnAlarm() {
        var comparison = DealComparison.of(
                List.of(deal(0, "IBM", Side.BUY, "10", "100")), List.of(deal(0, "AAPL", Side.BUY, "10", "100")));
        var explained =
                comparison.explained(difference -> difference.ticker().symbol().equals("IBM")
                        ? Optional.of(new Cause(Cause.Kind.BY_HAND, "bought by admin"))
                        : Optional.empty());

        assertThat(HardTest.of(explained))
                .isEqualTo(new DeviationState.Alarm("1 of 2 deals differ without a recorded cause, the first:"
                        + " BUY AAPL of 2026-03-03 (only in the back-test)"));
        assertThat(HardTest.of(comparison.explained(difference -> Optional.of(new Cause(Cause.Kind.HALTED, "halted")))))
                .isEqualTo(new DeviationState.AsTested("0 of 2 deals equal, 2 differ for a recorded cause"));
    }

    @Test
    void withoutADealThereIsTooLittleToTell() {
        assertThat(HardTest.of(DealComparison.of(List.of(), List.of()))).isInstanceOf(DeviationState.TooLittle.class);
    }
}
