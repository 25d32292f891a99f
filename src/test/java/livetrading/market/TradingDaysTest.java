package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        // on Monday, in the session
        "1Day, 2026-11-23T16:00:00Z, 2026-11-20T05:00:00Z",
        "1Min, 2026-11-23T16:00:59Z, 2026-11-23T15:59:00Z",
        "15Min, 2026-11-23T16:14:59Z, 2026-11-23T15:45:00Z",
        "15Min, 2026-11-23T16:15:00Z, 2026-11-23T16:00:00Z",
        "1Hour, 2026-11-23T15:00:00Z, 2026-11-23T14:00:00Z",
        // before its first bar is complete
        "5Min, 2026-11-23T14:34:59Z, 2026-11-20T20:55:00Z",
        "5Min, 2026-11-23T14:35:00Z, 2026-11-23T14:30:00Z",
        "1Hour, 2026-11-23T14:59:59Z, 2026-11-20T20:00:00Z",
        // after the close, of a half day too
        "1Day, 2026-11-23T21:00:00Z, 2026-11-23T05:00:00Z",
        "15Min, 2026-11-24T02:00:00Z, 2026-11-23T20:45:00Z",
        "1Hour, 2026-11-27T18:00:00Z, 2026-11-27T17:00:00Z",
        "15Min, 2026-11-27T19:00:00Z, 2026-11-27T17:45:00Z",
        "15Min, 2026-11-27T18:00:00Z, 2026-11-27T17:45:00Z"
    })
    void knowsTheLastBarThatIsComplete(String timeframe, Instant at, Instant bar) {
        assertThat(TradingDays.byRules().lastBar(Timeframe.of(timeframe).orElseThrow(), at))
                .isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({
        "1Day, 2026-11-23T05:00:00Z, 2026-11-23T21:00:00Z",
        // a half day
        "1Day, 2026-11-27T05:00:00Z, 2026-11-27T18:00:00Z",
        "15Min, 2026-11-23T15:45:00Z, 2026-11-23T16:00:00Z",
        "1Hour, 2026-11-23T20:00:00Z, 2026-11-23T21:00:00Z"
    })
    void knowsWhenABarIsComplete(String timeframe, Instant bar, Instant end) {
        assertThat(TradingDays.byRules().end(Timeframe.of(timeframe).orElseThrow(), bar))
                .isEqualTo(end);
    }

    @Test
    void aDayThatWasToldToBeClosedIsClosed() {
        Session monday = MarketCalendar.session(MONDAY).orElseThrow();
        var days = TradingDays.told(MONDAY, MONDAY.plusDays(1), List.of(monday));

        assertThat(days.session(MONDAY.plusDays(1))).isEmpty();
        assertThat(days.lastClosed(Instant.parse("2026-11-24T22:00:00Z")).date())
                .isEqualTo(MONDAY);
        assertThat(days.lastBar(Timeframe.DAY_1, Instant.parse("2026-11-25T15:00:00Z")))
                .isEqualTo(MarketCalendar.startOfDay(MONDAY));
    }

    @Test
    void onOtherDaysTheRulesHold() {
        var days = TradingDays.told(MONDAY, MONDAY, List.of());

        assertThat(days.session(MONDAY.plusDays(1))).isEqualTo(MarketCalendar.session(MONDAY.plusDays(1)));
        assertThat(days.lastClosed(Instant.parse("2026-11-23T22:00:00Z")).date())
                .isEqualTo(MONDAY.minusDays(3));
    }
}
