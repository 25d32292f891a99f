package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Longer bars made of shorter ones within sessions, and of sessions. */
class LongerBarsTest {

    /** A week with Thanksgiving and half a day after it. */
    private static final Bars MINUTES =
            SessionBars.of(Timeframe.MINUTE_1, LocalDate.of(2015, 11, 23), LocalDate.of(2015, 11, 29));

    @ParameterizedTest
    @CsvSource({
        // 390 minutes of three sessions and 210 of half a day, for hours and days as the clock has them
        "5Min, 276",
        "15Min, 92",
        "1Hour, 25",
        "1Day, 4"
    })
    void areAllThatTheSessionsHave(String code, int expected) {
        Timeframe longer = Timeframe.of(code).orElseThrow();
        assertThat(MINUTES.on(longer).bars().size()).isEqualTo(expected);
    }

    @Test
    void areThoseThatAreGroupedByTheClock() {
        for (Timeframe longer : Timeframe.values()) {
            if (longer.isLongerThan(Timeframe.MINUTE_1)) {
                assertThat(MINUTES.on(longer).bars().fingerprint())
                        .as(longer.code())
                        .isEqualTo(grouped(MINUTES, longer).fingerprint());
            }
        }
    }

    @Test
    void areTheSameWhateverTheyAreMadeOf() {
        Timeframe[] all = Timeframe.values();
        for (Timeframe middle : all) {
            for (Timeframe longer : all) {
                if (middle.isLongerThan(Timeframe.MINUTE_1) && longer.isLongerThan(middle)) {
                    assertThat(MINUTES.on(middle).bars().on(longer).bars().fingerprint())
                            .as("%s of %s", longer, middle)
                            .isEqualTo(MINUTES.on(longer).bars().fingerprint());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the first hour has half an hour of trading; its last bar is the one of 09:45, and not the one before
        "1Hour, 2015-11-23T09:30, none",
        "1Hour, 2015-11-23T09:45, 2015-11-23T09:00",
        "1Hour, 2015-11-23T10:30, 2015-11-23T09:00",
        "1Hour, 2015-11-23T10:45, 2015-11-23T10:00",
        "1Hour, 2015-11-23T15:45, 2015-11-23T15:00",
        // half a day, which closes at 13:00
        "1Hour, 2015-11-27T12:30, 2015-11-27T11:00",
        "1Hour, 2015-11-27T12:45, 2015-11-27T12:00",
        "1Day, 2015-11-25T15:30, 2015-11-24T00:00",
        "1Day, 2015-11-25T15:45, 2015-11-25T00:00",
        "1Day, 2015-11-27T12:30, 2015-11-25T00:00",
        "1Day, 2015-11-27T12:45, 2015-11-27T00:00"
    })
    void areCompleteWithTheBarThatEndsWithThem(String code, LocalDateTime at, String last) {
        Bars bars = MINUTES.on(Timeframe.MINUTE_15).bars();
        LongerBars longer = bars.on(Timeframe.of(code).orElseThrow());
        int bar = Arrays.binarySearch(bars.times(), newYork(at).toEpochMilli());
        assertThat(bar).isNotNegative();
        assertThat(longer.anyCompletedBy(bar)).isEqualTo(!last.equals("none"));
        if (longer.anyCompletedBy(bar)) {
            assertThat(longer.bars().time(longer.lastCompleted()[bar])).isEqualTo(newYork(LocalDateTime.parse(last)));
        }
    }

    @Test
    void theHistoryThatBeganWithinABarHasWhatThereIsOfIt() {
        Bars late = MINUTES.since(newYork(LocalDateTime.parse("2015-11-23T10:20")));
        LongerBars hours = late.on(Timeframe.HOUR_1);
        assertThat(hours.bars().time(0)).isEqualTo(newYork(LocalDateTime.parse("2015-11-23T10:00")));
        assertThat(hours.bars().open()[0]).isEqualTo(late.open()[0]);
        assertThat(hours.bars().volume()[0])
                .isEqualTo(Arrays.stream(late.volume(), 0, 40).sum());
        assertThat(hours.isCompletedWith(39)).isTrue();
        assertThat(hours.isCompletedWith(40)).isFalse();
    }

    @Test
    void areNotMadeOfLongerOnes() {
        Bars days = MINUTES.on(Timeframe.DAY_1).bars();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.on(Timeframe.HOUR_1))
                .withMessage("bars of 1Hour are not made of bars of 1Day");
        assertThatIllegalArgumentException().isThrownBy(() -> days.on(Timeframe.DAY_1));
    }

    private static Instant newYork(LocalDateTime time) {
        return time.atZone(MarketCalendar.NEW_YORK).toInstant();
    }

    /** By the local clock alone, of sessions without gaps. */
    private static Bars grouped(Bars bars, Timeframe longer) {
        Map<LocalDateTime, int[]> groups = new LinkedHashMap<>();
        for (int t = 0; t < bars.size(); t++) {
            int bar = t;
            groups.merge(
                    key(bars.time(t).atZone(MarketCalendar.NEW_YORK).toLocalDateTime(), longer),
                    new int[] {bar},
                    (some, one) -> IntStream.concat(Arrays.stream(some), Arrays.stream(one))
                            .toArray());
        }
        Stream<int[]> members = groups.values().stream();
        int[][] of = members.toArray(int[][]::new);
        return new Bars(
                bars.ticker(),
                longer,
                groups.keySet().stream()
                        .mapToLong(key -> newYork(key).toEpochMilli())
                        .toArray(),
                Arrays.stream(of).mapToDouble(group -> bars.open()[group[0]]).toArray(),
                Arrays.stream(of)
                        .mapToDouble(group -> Arrays.stream(group)
                                .mapToDouble(t -> bars.high()[t])
                                .max()
                                .orElseThrow())
                        .toArray(),
                Arrays.stream(of)
                        .mapToDouble(group -> Arrays.stream(group)
                                .mapToDouble(t -> bars.low()[t])
                                .min()
                                .orElseThrow())
                        .toArray(),
                Arrays.stream(of)
                        .mapToDouble(group -> bars.close()[group[group.length - 1]])
                        .toArray(),
                Arrays.stream(of)
                        .mapToDouble(group -> Arrays.stream(group)
                                .mapToDouble(t -> bars.volume()[t])
                                .sum())
                        .toArray());
    }

    private static LocalDateTime key(LocalDateTime time, Timeframe longer) {
        if (longer.isDaily()) {
            return time.toLocalDate().atStartOfDay();
        }
        int minutes = (int) longer.length().toMinutes();
        return time.withMinute(time.getMinute() / minutes * minutes % 60);
    }
}
