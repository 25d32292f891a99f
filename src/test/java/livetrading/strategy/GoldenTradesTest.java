package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livetrading.market.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares entries and exits with the trades that backtesting.py made of the same rules. */
class GoldenTradesTest {

    @ParameterizedTest
    @CsvSource({
        "SmaCross, sma-crossover, fast=10 slow=20",
        "SmaCross50_200, sma-crossover, fast=50 slow=200",
        "Rsi14Level, rsi, period=14",
        "MacdSignalCross, macd, fast=12",
        "BollingerMeanReversion, bollinger-bands, exit=middle",
        "BollingerToUpper, bollinger-bands, exit=upper",
        "Donchian20_10, breakout, entry=20",
        "RocMomentum20, momentum, period=20",
        "RocMomentum126, momentum, period=126",
        "Momentum12_1, momentum, period=252 skip=21",
        "ZScoreMeanReversion20, mean-reversion, period=20",
        "VwapRolling20Cross, vwap, period=20"
    })
    void tradesOnTheSameBars(String rule, String id, String settings) {
        var trades = SharedData.table("golden/backtests/GOOG__" + rule + "__c0.trades.csv");
        var bars = SharedData.prices("daily-2000-2013", "GOOG");
        Strategy strategy = StrategyCatalog.find(id).orElseThrow();
        Signals signals = strategy.signals(History.of(bars), parameters(strategy, settings));
        double[] entries = trades.numbers("EntryBar");
        double[] exits = trades.numbers("ExitBar");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            if (exits[i] < bars.size() - 1) {
                expected.add((int) entries[i] + "-" + (int) exits[i]);
            }
        }
        assertThat(trades(signals))
                .startsWith(expected.toArray(String[]::new))
                .hasSizeBetween(expected.size(), expected.size() + 1);
    }

    private static Parameters parameters(Strategy strategy, String settings) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        for (String setting : settings.split(" ", -1)) {
            String[] nameAndValue = setting.split("=", -1);
            parameters = parameters.with(Map.of(nameAndValue[0], nameAndValue[1]));
        }
        return parameters;
    }

    /** Entry and exit bars of the trades that end, an order being filled one bar after the decision. */
    private static List<String> trades(Signals signals) {
        var trades = new ArrayList<String>();
        int entry = 0;
        for (int t = 1; t < signals.size() - 1; t++) {
            if (signals.isLong(t) && !signals.isLong(t - 1)) {
                entry = t + 1;
            } else if (!signals.isLong(t) && signals.isLong(t - 1)) {
                trades.add(entry + "-" + (t + 1));
            }
        }
        return trades;
    }
}
