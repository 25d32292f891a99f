package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of the gallery against the strategies that they say again. */
class ScriptTradesTest {

    @ParameterizedTest
    @CsvSource({
        "sma-crossover, sma-crossover",
        "rsi, rsi",
        "macd, macd",
        "bollinger-bands, bollinger-bands",
        "momentum, momentum",
        "mean-reversion, mean-reversion",
        "breakout, breakout",
        "rolling-vwap, vwap"
    })
    void sayTheSameOnEveryBar(String script, String id) {
        Strategy builtIn = StrategyCatalog.find(id).orElseThrow();
        ScriptStrategy own = Scripts.script(Gallery.source(script));
        Bars[] all = {
            SharedData.prices("daily-2000-2013", "GOOG"),
            SharedData.prices("daily-1998-2021", "SPY"),
            Series.walk("TEST", 3000, 40, 0.02, 7)
        };
        for (Bars bars : all) {
            boolean[] expected = builtIn.signals(History.of(bars), Parameters.defaults(builtIn.parameters()))
                    .stances();
            assertThat(Scripts.signals(own, History.of(bars)).stances()).isEqualTo(expected);
            assertThat(expected).contains(true, false);
        }
        assertThat(own.warmUp(Parameters.defaults(own.parameters())))
                .isEqualTo(builtIn.warmUp(Parameters.defaults(builtIn.parameters())));
    }

    @Test
    void inputsAreParameters() {
        ScriptStrategy own = Scripts.script(Gallery.source("sma-crossover"));
        Strategy builtIn = StrategyCatalog.find("sma-crossover").orElseThrow();
        Bars bars = Series.walk("TEST", 2000, 40, 0.02, 3);
        Map<String, String> settings = Map.of("fast", "10", "slow", "30");
        assertThat(own.signals(
                                History.of(bars),
                                Parameters.defaults(own.parameters()).with(settings))
                        .stances())
                .isEqualTo(builtIn.signals(
                                History.of(bars),
                                Parameters.defaults(builtIn.parameters()).with(settings))
                        .stances());
    }
}
