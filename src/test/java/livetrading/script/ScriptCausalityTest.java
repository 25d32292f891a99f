package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;

/** What was known on a bar is what its history ends with, for every bar. */
class ScriptCausalityTest {

    private static final Bars BARS = Series.walk("TEST", 420, 30, 0.03, 11);
    private static final Map<Ticker, Bars> PEERS = Map.of(Ticker.of("SPY"), Series.walk("SPY", 420, 200, 0.01, 12));

    @Test
    void aShorterHistoryHasTheBeginningOfTheSignalsOfALongerOne() {
        for (String id : Gallery.ids()) {
            ScriptStrategy script = Scripts.script(Gallery.source(id));
            Parameters parameters = Parameters.defaults(script.parameters());
            boolean[] whole =
                    script.signals(new History(BARS, PEERS), parameters).stances();
            for (int n = 1; n <= BARS.size(); n++) {
                assertThat(script.signals(new History(BARS.first(n), PEERS), parameters)
                                .stances())
                        .as("%s after %d bars", id, n)
                        .isEqualTo(Arrays.copyOf(whole, n));
            }
        }
    }
}
