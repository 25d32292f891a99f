package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;

/** The rules on series short enough to work them out by hand; a stance is L (long) or - (out). */
class RulesTest {

    @Test
    void smaCrossoverIsLongFromCrossingToCrossing() {
        // SMA(2): 9.5 8.5 8.5 10 10.5 9 7.5; SMA(3): 9 8.67 9.33 10 9.67 8.33 from bar 2
        Bars bars = Series.of(10, 9, 8, 9, 11, 10, 8, 7);
        Signals signals = signals("sma-crossover", bars, Map.of("fast", "2", "slow", "3"));
        assertThat(stances(signals)).isEqualTo("----LL--");
        assertThat(signals.reason(1)).isEqualTo("has 2 of the 4 bars it needs before its first decision");
        assertThat(signals.reason(3)).isEqualTo("SMA(2) 8.50 has not crossed above SMA(3) 8.67");
        assertThat(signals.reason(4)).isEqualTo("SMA(2) 10.00 crossed above SMA(3) 9.33");
        assertThat(signals.reason(5))
                .isEqualTo("long since 2015-01-08 (SMA(2) 10.00 crossed above SMA(3) 9.33);"
                        + " SMA(2) 10.50 has not crossed below SMA(3) 10.00");
        assertThat(signals.reason(6)).isEqualTo("SMA(2) 9.00 crossed below SMA(3) 9.67");
    }

    @Test
    void rsiBuysOversoldAndLeavesOverbought() {
        // RSI(2) from bar 2: 50, 25, 12.5, 56.25, 85.4, 91.25
        Signals signals = signals("rsi", Series.of(10, 11, 10, 9, 8, 9, 11, 12), Map.of("period", "2"));
        assertThat(stances(signals)).isEqualTo("---LLL--");
        assertThat(signals.reason(3)).isEqualTo("RSI(2) 25.0 is below 30");
        assertThat(signals.reason(5))
                .isEqualTo("long since 2015-01-07 (RSI(2) 25.0 is below 30); RSI(2) 56.3 is not above 70");
        assertThat(signals.reason(6)).isEqualTo("RSI(2) 85.4 is above 70");
        assertThat(signals.reason(7)).isEqualTo("RSI(2) 91.3 is not below 30");
    }

    @Test
    void decidesForTheFirstTimeOneBarAfterItsIndicatorIsDefined() {
        assertThat(stances(signals("rsi", Series.of(10, 9, 8, 7), Map.of("period", "2"))))
                .isEqualTo("---L");
    }

    @Test
    void macdIsLongFromCrossingToCrossing() {
        // MACD from bar 3: 0 0.5 0.417 -0.236; signal: 0 0.333 0.389 -0.028
        Bars bars = Series.of(12, 12, 12, 12, 15, 15, 12, 9);
        assertThat(stances(signals("macd", bars, Map.of("fast", "2", "slow", "3", "signal", "2"))))
                .isEqualTo("----LL--");
    }

    @Test
    void bollingerBandsLeaveAtTheMiddleOrAboveTheUpperBand() {
        // lower band 7.59 at bar 3; middle 7.77 and upper 8.32 at bar 5; upper 9.65 at bar 6
        Bars bars = Series.of(10, 10, 10, 7, 8, 8.3, 10);
        Map<String, String> narrow = Map.of("period", "3", "deviations", "1");
        assertThat(stances(signals("bollinger-bands", bars, narrow))).isEqualTo("---LL--");
        Map<String, String> toUpper = Map.of("period", "3", "deviations", "1", "exit", "upper");
        assertThat(stances(signals("bollinger-bands", bars, toUpper))).isEqualTo("---LLL-");
    }

    @Test
    void momentumFollowsTheSignOfTheChange() {
        Bars bars = Series.of(10, 10, 11, 9, 12, 13, 12);
        assertThat(stances(signals("momentum", bars, Map.of("period", "2")))).isEqualTo("----LL-");
        assertThat(stances(signals("momentum", bars, Map.of("period", "2", "skip", "1"))))
                .isEqualTo("---L-LL");
    }

    @Test
    void meanReversionBuysFarBelowTheAverage() {
        // z: -0.71 at bar 2, -1.37 at bar 3, -0.27 at bar 4, 1.34 at bar 5
        Bars bars = Series.of(10, 11, 10, 7, 8, 10);
        assertThat(stances(signals("mean-reversion", bars, Map.of("period", "3"))))
                .isEqualTo("---LL-");
        Signals filtered = signals("mean-reversion", bars, Map.of("period", "3", "trend", "3"));
        assertThat(stances(filtered)).isEqualTo("------");
        assertThat(filtered.reason(3))
                .isEqualTo("z-score(3) -1.37 is below -1, but the close 7.00 is not above SMA(3) 9.33");
    }

    @Test
    void breakoutBuysAboveTheChannelAndLeavesBelowIt() {
        Bars bars = Series.of(10, 11, 10, 12, 13, 11, 9);
        Signals signals = signals("breakout", bars, Map.of("entry", "2", "exit", "2"));
        assertThat(stances(signals)).isEqualTo("---LLL-");
        assertThat(signals.reason(6)).isEqualTo("close 9.00 is below the lowest low of 2 bars 11.00");
    }

    @Test
    void breakoutWantsVolumeWhenAskedTo() {
        double[] rising = IntStream.rangeClosed(1, 25).mapToDouble(i -> i).toArray();
        double[] volume = new double[25];
        Arrays.fill(volume, 100);
        volume[22] = 300;
        Map<String, String> settings = Map.of("entry", "2", "exit", "2", "volume", "2");
        Signals signals = signals("breakout", Series.of("TEST", rising, volume), settings);
        assertThat(stances(signals)).isEqualTo("-".repeat(22) + "LLL");
        assertThat(signals.reason(21))
                .isEqualTo("close 22.00 is above the highest high of 2 bars 21.00,"
                        + " but volume is only 1.00 times its average");
    }

    @Test
    void vwapIsLongAboveTheRollingAverage() {
        // typical prices 10 10 9.33 10.33 11.67 10.67; their means of two 10 9.67 9.83 11 11.17 from bar 1
        Signals signals = signals("vwap", Series.of(10, 10, 9, 11, 12, 10), Map.of("period", "2"));
        assertThat(stances(signals)).isEqualTo("---LL-");
    }

    @Test
    void vwapKeepsItsStanceWithoutVolume() {
        double[] closes = {10, 10, 9, 11, 12, 10, 9};
        Signals signals =
                signals("vwap", Series.of("TEST", closes, new double[] {1, 1, 1, 1, 0, 0, 0}), Map.of("period", "2"));
        assertThat(stances(signals)).isEqualTo("---LLLL");
    }

    @Test
    void vwapIsFlatOvernight() {
        // two sessions of 26 quarters of an hour; below the average at first, above it from the sixth bar on
        double[] closes = new double[52];
        for (int t = 0; t < 52; t++) {
            closes[t] = t % 26 < 2 ? 10 : t % 26 < 5 ? 9 : 11 + t % 26;
        }
        Signals signals = signals("vwap", quarters(closes), Map.of());
        String session = "-----" + "L".repeat(19) + "--";
        assertThat(stances(signals)).isEqualTo(session + session);
        assertThat(signals.reason(24)).isEqualTo("out at the session's end");
    }

    @Test
    void vwapLeavesBeforeTheEarlyCloseOfAHalfDay() {
        // the day after Thanksgiving ends at 13:00, after 14 quarters of an hour
        double[] closes = new double[26 + 14];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = t % 26 < 2 ? 10 : t % 26 < 5 ? 9 : 11 + t % 26;
        }
        LocalDate wednesday = LocalDate.of(2013, 11, 27);
        Signals signals = signals("vwap", quarters(closes, wednesday, wednesday.plusDays(2)), Map.of());
        assertThat(stances(signals)).isEqualTo("-----" + "L".repeat(19) + "--" + "-----" + "L".repeat(7) + "--");
        assertThat(signals.reason(26 + 12)).isEqualTo("out at the session's end");
    }

    @Test
    void sessionsAreTheSameBeforeAndAfterTheClocksChange() {
        double[] closes = new double[52];
        for (int t = 0; t < 52; t++) {
            closes[t] = t % 26 < 2 ? 10 : t % 26 < 5 ? 9 : 11 + t % 26;
        }
        String session = "-----" + "L".repeat(19) + "--";
        for (LocalDate friday : List.of(LocalDate.of(2013, 3, 8), LocalDate.of(2013, 11, 1))) {
            Bars bars = quarters(closes, friday, friday.plusDays(3));
            assertThat(bars.times()[26] - bars.times()[0])
                    .isNotEqualTo(Duration.ofDays(3).toMillis());
            assertThat(stances(signals("vwap", bars, Map.of()))).isEqualTo(session + session);
        }
    }

    private static Bars quarters(double[] closes) {
        return quarters(closes, LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 6));
    }

    /** The first 26 bars on one date, the others on another. */
    private static Bars quarters(double[] closes, LocalDate first, LocalDate second) {
        long[] times = new long[closes.length];
        for (int t = 0; t < times.length; t++) {
            LocalDate date = t < 26 ? first : second;
            times[t] = date.atTime(LocalTime.of(9, 30).plusMinutes(15L * (t % 26)))
                    .atZone(MarketCalendar.NEW_YORK)
                    .toInstant()
                    .toEpochMilli();
        }
        double[] volume = new double[closes.length];
        Arrays.fill(volume, 100);
        return new Bars(Ticker.of("TEST"), Timeframe.MINUTE_15, times, closes, closes, closes, closes, volume);
    }

    private static Signals signals(String id, Bars bars, Map<String, String> settings) {
        Strategy strategy = StrategyCatalog.find(id).orElseThrow();
        return strategy.signals(
                History.of(bars), Parameters.defaults(strategy.parameters()).with(settings));
    }

    private static String stances(Signals signals) {
        return IntStream.range(0, signals.size())
                .mapToObj(t -> signals.isLong(t) ? "L" : "-")
                .collect(Collectors.joining());
    }
}
