package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.script.WrittenScripts.Written;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;

/** What was known on a bar is what its history ends with, for every bar. */
class ScriptCausalityTest {

    private static final List<Bars> SERIES =
            List.of(Series.walk("TEST", 420, 30, 0.03, 11), Series.without(Series.walk("TEST", 480, 60, 0.015, 13), 9));

    private static final Map<Ticker, Bars> PEERS = Map.of(Ticker.of("SPY"), Series.walk("SPY", 480, 200, 0.01, 12));

    @Test
    void aShorterHistoryHasTheBeginningOfTheSignalsOfALongerOne() {
        for (String id : Gallery.ids()) {
            assertCausal(id, Scripts.script(Gallery.source(id)));
        }
        for (Written written : WrittenScripts.all()) {
            assertCausal(written.toString(), written.script());
        }
    }

    private static void assertCausal(String name, ScriptStrategy script) {
        Parameters parameters = Parameters.defaults(script.parameters());
        for (Bars bars : SERIES) {
            boolean[] whole =
                    script.signals(new History(bars, PEERS), parameters).stances();
            for (int n = 1; n <= bars.size(); n++) {
                assertThat(script.signals(new History(bars.first(n), PEERS), parameters)
                                .stances())
                        .as("%s after %d bars", name, n)
                        .isEqualTo(Arrays.copyOf(whole, n));
            }
        }
    }
}
