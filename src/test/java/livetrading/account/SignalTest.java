package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;

class SignalTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);

    /** Each opens higher than the close before: by 10 %, by 5 %, by 20 %. */
    private final Bars bars = daily(new double[] {100, 110, 105, 120}, new double[] {100, 100, 100, 130.12345678});

    private final Signals signals =
            new Signals(new boolean[] {false, true, true, false}, List.of(), bar -> "reason " + bar);

    @Test
    void saysWhatIsWantedAfterTheCloseOfABar() {
        assertThat(Signal.of(bars, signals, 3).toString())
                .isEqualTo("Signal[wantsLong=false, barTime=%s, price=130.123457, gap=0.200000, reason=reason 3]"
                        .formatted(bars.time(3)));
    }

    @Test
    void looksAtNoLaterBar() {
        for (int bar = 0; bar < bars.size(); bar++) {
            Bars known = bars.first(bar + 1);
            assertThat(Signal.of(bars, signals, bar)).isEqualTo(Signal.of(known, signals, bar));
        }
        assertThat(Signal.of(bars, signals, 2).gap()).isEqualByComparingTo("0.1");
    }

    @Test
    void forgetsGapsAfterAYear() {
        double[] closes = new double[300];
        Arrays.fill(closes, 100);
        double[] opens = closes.clone();
        opens[20] = 150;
        var out = Signals.out(closes.length, "");
        Bars year = daily(opens, closes);

        assertThat(Signal.of(year, out, 20 + 251).gap()).isEqualByComparingTo("0.5");
        assertThat(Signal.of(year, out, 20 + 252).gap()).isEqualByComparingTo("0");
    }

    @Test
    void isNoneWhereTheLastBarIsTooOld() {
        assertThat(Signal.tooOld(bars, 2, bars.time(2))).isEmpty();
        assertThat(Signal.tooOld(bars, 2, bars.time(3)))
                .contains("no price of 2024-03-07: the last bar is of 2024-03-06");
    }

    @Test
    void saysTheTimeOfDayOfShortBars() {
        Instant open = Instant.parse("2024-03-04T14:30:00Z");
        var minute = new Bars(
                new Ticker("ALFA"),
                Timeframe.MINUTE_1,
                new long[] {open.toEpochMilli()},
                new double[] {1},
                new double[] {1},
                new double[] {1},
                new double[] {1},
                new double[] {1});

        assertThat(Signal.tooOld(minute, 0, open.plus(Duration.ofMinutes(5))))
                .contains("no price of 2024-03-04 09:35: the last bar is of 2024-03-04 09:30");
    }

    private static Bars daily(double[] opens, double[] closes) {
        long[] times = new long[opens.length];
        double[] high = new double[opens.length];
        double[] low = new double[opens.length];
        for (int i = 0; i < opens.length; i++) {
            times[i] = MarketCalendar.startOfDay(FIRST.plusDays(i)).toEpochMilli();
            high[i] = Math.max(opens[i], closes[i]);
            low[i] = Math.min(opens[i], closes[i]);
        }
        return new Bars(new Ticker("ALFA"), Timeframe.DAY_1, times, opens, high, low, closes, new double[opens.length]);
    }
}
