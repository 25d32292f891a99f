package livetrading.ui.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Side;
import livetrading.review.LiveComparison;
import livetrading.review.LiveComparison.Execution;
import org.junit.jupiter.api.Test;

class LivePanelTest {

    @Test
    void printsADifferenceThatAddsUp() {
        Ticker alfa = Ticker.of("ALFA");
        double[] one = {100};
        Bars bars = new Bars(alfa, Timeframe.DAY_1, new long[] {0}, one, one, one, one, one);
        Execution execution = new Execution(Side.BUY, 0, OptionalDouble.of(100), OptionalDouble.of(100), "");
        // the difference itself is -5.635
        var found = new LiveComparison(bars, new double[] {1.07646}, new double[] {1.132_814}, List.of(execution));

        assertThat(LivePanel.words(alfa, found))
                .contains("ALFA alone, as if all capital had been in it")
                .contains("+7.65 %, its back-test +13.28 %, a difference of -5.63 percentage points");
    }
}
