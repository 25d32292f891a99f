package livetrading.ui.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ledger.ProfitSums.OfSize;
import livetrading.ledger.ProfitSums.OfTicker;
import livetrading.ledger.ProfitSums.Spread;
import livetrading.ui.chart.BarChart.Bar;
import livetrading.ui.trades.ProfitBars.Bars;
import org.junit.jupiter.api.Test;

class ProfitBarsTest {

    @Test
    void showsTheBestAndTheWorstOfManyTickers() {
        List<OfTicker> tickers = IntStream.range(0, 100)
                .mapToObj(i -> new OfTicker("T" + i, BigDecimal.valueOf(50 - i)))
                .toList();
        Bars bars = ProfitBars.perTicker(tickers);

        assertThat(bars.title()).isEqualTo("Profit per ticker, the 12 best and the 12 worst of 100");
        assertThat(bars.bars()).hasSize(24).contains(new Bar("T0", 50, 1), new Bar("T99", -49, -1));
    }

    @Test
    void putsZeroBetweenTwoBinsAndOutliersIntoTheOuterOnes() {
        Spread spread = new Spread(103, -1000, 22, -5, 400);
        assertThat(ProfitBars.width(spread)).isEqualTo(5);

        List<OfSize> sizes = List.of(new OfSize(-200L, 1), new OfSize(-1L, 60), new OfSize(0L, 40), new OfSize(4L, 2));
        List<Bar> bars = ProfitBars.distribution(spread, 5, sizes).bars();
        assertThat(bars.getFirst()).isEqualTo(new Bar("below -$60", 1, -1));
        assertThat(bars).contains(new Bar("-$5", 60, -1), new Bar("$0", 40, 1), new Bar("-$10", 0, -1));
        assertThat(bars.getLast()).isEqualTo(new Bar("$20", 2, 1));
    }
}
