package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;

/** The words in which scripts explain themselves. */
class ReasonsTest {

    private static final Bars BARS = Series.of(10, 11, 12, 13, 14, 15, 16, 9, 8, 12);

    private static Signals signals(String enter, String leave) {
        return Scripts.signals(
                Scripts.script("name test\nenter %s\nleave %s".formatted(enter, leave)), History.of(BARS));
    }

    @Test
    void saysWhatIsMissingWithItsValues() {
        Signals signals = signals("close > sma(3) and close < 12", "close > 100");
        assertThat(signals.reason(4)).isEqualTo("close 14.00 is not < 12");
        assertThat(signals.reason(7)).isEqualTo("close 9.00 is not > sma(3) 13.33");
        assertThat(signals.reason(1)).isEqualTo("has 2 of the 4 bars it needs before its first decision");
    }

    @Test
    void saysSinceWhenItIsLongAndWhatWouldEndIt() {
        Signals signals = signals("close > 13", "bars_held >= 3 or close < entry_price * 0.5");
        assertThat(signals.reason(4)).isEqualTo("close 14.00 is > 13");
        assertThat(signals.reason(6))
                .isEqualTo("long since 2015-01-08 (close 14.00 is > 13); bars_held 2 is not >= 3 and "
                        + "close 16.00 is not < entry_price * 0.5 7.00");
        assertThat(signals.reason(7)).isEqualTo("bars_held 3 is >= 3");
    }

    @Test
    void saysWhichWeekItLookedAt() {
        Signals signals = signals("on week(close > 15)", "close < 5");
        assertThat(signals.reason(9)).isEqualTo("of the last complete week close 15.00 is not > 15");
    }
}
