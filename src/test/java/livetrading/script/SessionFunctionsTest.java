package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.util.Arrays;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.History;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of the session, and longer periods, on minute bars and on daily ones. */
class SessionFunctionsTest {

    @Test
    void theVolumeWeightedAverageBeginsAnewWithEachSession() {
        var table = SharedData.table("golden/indicators/SPY_1m_session_vwap.csv");
        double[] expected = table.numbers("SESSION_VWAP_typical");
        double[] values = Scripts.values("vwap", table.bars(Ticker.of("SPY"), Timeframe.MINUTE_1));
        for (int t = 0; t < expected.length; t++) {
            assertThat(values[t]).as("bar %d", t).isCloseTo(expected[t], within(1e-9 * expected[t]));
        }
    }

    @Test
    void minutesAreCountedFromTheOpenToTheCloseOfABar() {
        Bars bars = SharedData.prices("minute-2013", "IBM");
        double[] minutes = Scripts.values("minutes_since_open", bars);
        double[] open = Scripts.values("session_open", bars.regularHours());
        for (int t = 0; t < bars.size(); t++) {
            LocalTime begin = bars.time(t).atZone(MarketCalendar.NEW_YORK).toLocalTime();
            assertThat(minutes[t]).isEqualTo(begin.toSecondOfDay() / 60 - (9 * 60 + 30) + 1);
        }
        Bars regular = bars.regularHours();
        int first = 0;
        for (int t = 0; t < regular.size(); t++) {
            first = regular.date(t).equals(regular.date(first)) ? first : t;
            assertThat(open[t]).isEqualTo(regular.open()[first]);
        }
        assertThat(first).isPositive();
    }

    @Test
    void onDailyBarsASessionIsABar() {
        Bars bars = Series.walk("TEST", 260, 50, 0.02, 9);
        assertThat(Scripts.values("session_open", bars)).isEqualTo(bars.open());
        assertThat(Scripts.values("vwap", bars)).containsExactly(Scripts.values("typical", bars), within(1e-9));
        double[] weekday = Scripts.values("day_of_week", bars);
        double[] minutes = Scripts.values("minutes_since_open", bars);
        for (int t = 0; t < bars.size(); t++) {
            assertThat(weekday[t]).isEqualTo(bars.date(t).getDayOfWeek().getValue());
            // half days are over after three hours and a half
            assertThat(minutes[t]).isIn(390.0, 210.0);
        }
        // 2015: the day after Thanksgiving and Christmas Eve; the fourth of July is a Saturday
        assertThat(Arrays.stream(minutes).filter(length -> length == 210)).hasSize(2);
    }

    /** What was known on a minute is what a history that ends with it says, for all of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on hour(close > sma(2)) and close > vwap",
                "on day(close > open) or on hour(close)[3] < close",
                "close > on day(low) and minutes_since_open < 120",
            })
    void longerPeriodsLookAtNoLaterMinute(String enter) {
        Bars all = SharedData.prices("minute-2013", "IBM").regularHours();
        Bars bars = all.first(Math.min(all.size(), 1300));
        ScriptStrategy script = Scripts.script("name m\nenter %s\nleave on hour(close < sma(2))".formatted(enter));
        boolean[] whole = Scripts.signals(script, History.of(bars)).stances();
        assertThat(whole).contains(true, false);
        for (int n = 1; n <= bars.size(); n++) {
            assertThat(Scripts.signals(script, History.of(bars.first(n))).stances()[n - 1])
                    .as("after %d bars", n)
                    .isEqualTo(whole[n - 1]);
        }
    }
}
