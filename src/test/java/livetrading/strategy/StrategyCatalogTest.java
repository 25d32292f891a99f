package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyCatalogTest {

    @Test
    void hasElevenStrategiesWithTheirDefaults() {
        assertThat(StrategyCatalog.all())
                .extracting(strategy -> strategy.id() + " = " + strategy.name() + " "
                        + Parameters.defaults(strategy.parameters()).toJson().replace("\"", ""))
                .containsExactly(
                        "sma-crossover = SMA Crossover {fast:20,slow:50}",
                        "rsi = RSI {period:14,lower:30,upper:70}",
                        "macd = MACD {fast:12,slow:26,signal:9}",
                        "bollinger-bands = Bollinger Bands {period:20,deviations:2,exit:middle}",
                        "momentum = Momentum {period:126,skip:0}",
                        "mean-reversion = Mean Reversion {period:20,entry:1,exit:0,trend:0}",
                        "breakout = Breakout {entry:20,exit:10,volume:0}",
                        "vwap = VWAP {period:20}",
                        "pairs-trading = Pairs Trading"
                                + " {formation:252,window:60,entry:2,exit:0,stop:4,significance:0.05}",
                        "ml = ML Strategy {train:504,retrain:21,embargo:5,margin:0.02}",
                        "adaptive-ml = Adaptive ML" + " {retrain:21,window:252,rate:0.5,forgetting:0.995,margin:0.02}");
    }

    @Test
    void findsByIdOnly() {
        assertThat(StrategyCatalog.find("rsi")).map(Strategy::name).contains("RSI");
        assertThat(StrategyCatalog.find("RSI")).isEmpty();
    }

    @Test
    void warmUpIsTheNumberOfBarsBeforeTheFirstDecision() {
        History history = History.of(Series.walk("TEST", 700, 100, 0.02, 12));
        for (Strategy strategy : StrategyCatalog.all()) {
            Parameters parameters = Parameters.defaults(strategy.parameters());
            int warmUp = strategy.warmUp(parameters);
            Signals signals = strategy.signals(history, parameters);
            assertThat(signals.stances().length).isEqualTo(700);
            for (int t = 0; t < warmUp; t++) {
                assertThat(signals.isLong(t)).as(strategy.id()).isFalse();
            }
            if (!strategy.id().equals("pairs-trading")) {
                assertThat(signals.reason(warmUp - 1)).as(strategy.id()).contains("before its first decision");
                assertThat(signals.reason(warmUp)).as(strategy.id()).doesNotContain("before its first decision");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sma-crossover, fast=50 slow=50, fast has to be less than slow",
        "rsi, lower=70 upper=70, lower has to be less than upper",
        "macd, fast=30 slow=26, fast has to be less than slow",
        "momentum, period=20 skip=20, skip has to be less than period",
        "mean-reversion, entry=1 exit=-1, exit has to be above -entry",
        "pairs-trading, formation=100 window=101, window has to be at most formation",
        "pairs-trading, entry=4 stop=4, entry has to be less than stop",
        "pairs-trading, entry=1 exit=-1, exit has to be above -entry"
    })
    void refusesParametersThatContradictEachOther(String id, String settings, String message) {
        Strategy strategy = StrategyCatalog.find(id).orElseThrow();
        Map<String, String> values = new HashMap<>();
        for (String setting : settings.split(" ", -1)) {
            String[] nameAndValue = setting.split("=", -1);
            values.put(nameAndValue[0], nameAndValue[1]);
        }
        Parameters parameters = Parameters.defaults(strategy.parameters()).with(values);
        History history = History.of(Series.of(1, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy.signals(history, parameters))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strategy.warmUp(parameters))
                .withMessage(message);
    }
}
