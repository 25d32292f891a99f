package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars of weeks, months, days and hours, and when they are complete. */
class HigherBarsTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    /**
     * Weeks and months by pandas, which knows no exchange: one is complete with the last of its bars there are, because no
     * session is missing in the files; the one in progress at the end is left out.
     */
    private static final String RESAMPLED = """
            import sys, pandas
            prices = pandas.read_csv(sys.argv[1], parse_dates=['Date'])
            key = prices['Date'].dt.to_period(sys.argv[2])
            group = prices.groupby(key)
            bars = group.agg({'Open': 'first', 'High': 'max', 'Low': 'min', 'Close': 'last', 'Volume': 'sum'})
            last = key.ne(key.shift(-1))
            complete = last.cumsum()
            for i in range(len(bars)):
                print('bar', *[repr(float(x)) for x in bars.iloc[i]])
            for value in complete:
                print('complete', value)
            """;

    @ParameterizedTest
    @CsvSource({
        "daily-1998-2021, SPY",
        "daily-1998-2021, AIG",
        "daily-2000-2013, GOOG",
        "daily-2000-2013, MSFT",
        "daily-2013-2018, AMZN",
        "daily-2013-2018, IBM"
    })
    void areThoseOfPandas(String folder, String ticker, @TempDir Path temporary) throws Exception {
        Bars bars = SharedData.prices(folder, ticker);
        Path prices = SharedData.path("prices/" + folder + "/" + ticker + ".csv");
        for (Period period : new Period[] {Period.WEEK, Period.MONTH}) {
            List<String> lines = pandas(temporary, prices, period == Period.WEEK ? "W-SUN" : "M");
            HigherBars higher = HigherBars.of(bars, period);
            List<double[]> expected = lines.stream()
                    .filter(line -> line.startsWith("bar "))
                    .map(line -> Arrays.stream(line.substring(4).split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            // the last one is complete when the calendar says so, which pandas cannot know
            assertThat(higher.size()).isBetween(expected.size() - 1, expected.size());
            double[][] columns = {higher.open(), higher.high(), higher.low(), higher.close(), higher.volume()};
            for (int i = 0; i < higher.size(); i++) {
                for (int c = 0; c < columns.length; c++) {
                    assertThat(columns[c][i])
                            .as("%s %s %d column %d", ticker, period, i, c)
                            .isCloseTo(expected.get(i)[c], within(1e-9 * expected.get(i)[c]));
                }
            }
            int[] complete = lines.stream()
                    .filter(line -> line.startsWith("complete "))
                    .mapToInt(line -> Integer.parseInt(line.substring(9)) - 1)
                    .toArray();
            assertThat(Arrays.copyOf(higher.lastCompleted(), complete.length - 1))
                    .isEqualTo(Arrays.copyOf(complete, complete.length - 1));
        }
    }

    private static List<String> pandas(Path folder, Path prices, String rule) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PYTHON), "there is no python3");
        Path script = Files.writeString(folder.resolve("resample.py"), RESAMPLED);
        Path output = folder.resolve("output");
        Process python = new ProcessBuilder(PYTHON.toString(), script.toString(), prices.toString(), rule)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int code = python.waitFor();
        assumeTrue(
                code == 0 || !Files.readString(folder.resolve("errors")).contains("No module named"),
                "python3 has no pandas");
        assertThat(code).as(Files.readString(folder.resolve("errors"))).isZero();
        return Files.readAllLines(output);
    }

    @ParameterizedTest
    @CsvSource({
        // the Thursday before Good Friday
        "2015-04-02, true",
        "2015-04-01, false",
        // a Friday with a session, half a day of it
        "2015-11-27, true",
        "2015-11-26, false",
        // Independence Day observed on a Friday
        "2015-07-02, true",
        // the one session of a week that four closed days followed
        "2001-09-10, true",
        "2001-09-07, true"
    })
    void aWeekIsCompleteWhenItsLastSessionHasClosed(LocalDate last, boolean isComplete) {
        List<LocalDate> days = last.minusDays(20)
                .datesUntil(last.plusDays(1))
                .filter(MarketCalendar::isSession)
                .toList();
        Bars bars = daily(days);
        HigherBars weeks = HigherBars.of(bars, Period.WEEK);
        double close = weeks.atBars(weeks.close())[bars.size() - 1];
        assertThat(close == bars.lastClose()).isEqualTo(isComplete);
    }

    @Test
    void aWeekWhoseLastBarIsMissingIsCompleteWithTheFirstBarAfterIt() {
        Bars bars = daily(List.of(
                LocalDate.of(2015, 3, 4),
                LocalDate.of(2015, 3, 5),
                LocalDate.of(2015, 3, 9),
                LocalDate.of(2015, 3, 10)));
        HigherBars weeks = HigherBars.of(bars, Period.WEEK);
        assertThat(weeks.lastCompleted()).containsExactly(-1, -1, 0, 0);
        assertThat(weeks.close()).containsExactly(bars.close()[1]);
        assertThat(weeks.ends()).containsExactly(closeOf("2015-03-06"));
        assertThat(weeks.knownAt()).containsExactly(closeOf("2015-03-09"));
    }

    @Test
    void aWeekIsKnownWhenItsLastSessionClosesEvenIfThatIsAHalfDay() {
        Bars bars = daily(List.of(LocalDate.of(2015, 11, 20), LocalDate.of(2015, 11, 25), LocalDate.of(2015, 11, 27)));
        HigherBars weeks = HigherBars.of(bars, Period.WEEK);
        assertThat(weeks.knownAt())
                .isEqualTo(weeks.ends())
                .containsExactly(
                        closeOf("2015-11-20"),
                        Instant.parse("2015-11-27T18:00:00Z").toEpochMilli());
    }

    @Test
    void aHistoryMakesThemOnceForAllThatAsk() {
        Bars bars = daily(List.of(LocalDate.of(2015, 3, 5), LocalDate.of(2015, 3, 6)));
        assertThat(bars.higher(Period.WEEK)).isSameAs(bars.higher(Period.WEEK));
        assertThat(bars.higher(Period.WEEK).close())
                .isEqualTo(HigherBars.of(bars, Period.WEEK).close());
    }

    private static long closeOf(String date) {
        return MarketCalendar.session(LocalDate.parse(date))
                .orElseThrow()
                .close()
                .toEpochMilli();
    }

    @Test
    void aShorterHistorySeesTheSameUpToItsEnd() {
        Bars daily = daily(LocalDate.of(2015, 1, 2)
                .datesUntil(LocalDate.of(2016, 2, 1))
                .filter(MarketCalendar::isSession)
                .toList());
        Bars minutes = quarters(LocalDate.of(2015, 11, 20), LocalDate.of(2015, 12, 8));
        for (Bars bars : new Bars[] {daily, minutes}) {
            for (Period period : Period.values()) {
                if (period.isLongerThan(bars.timeframe())) {
                    double[] whole = HigherBars.of(bars, period)
                            .atBars(HigherBars.of(bars, period).close());
                    for (int n = 1; n <= bars.size(); n++) {
                        HigherBars known = HigherBars.of(bars.first(n), period);
                        assertThat(known.atBars(known.close())).isEqualTo(Arrays.copyOf(whole, n));
                    }
                }
            }
        }
    }

    @Test
    void hoursBeginOnTheHourAndEndWithTheSession() {
        Bars bars = quarters(LocalDate.of(2015, 11, 25), LocalDate.of(2015, 11, 28));
        HigherBars hours = HigherBars.of(bars, Period.HOUR);
        // 09:30 to 10:00, then six hours; on the half day until 13:00
        assertThat(hours.size()).isEqualTo(7 + 4);
        assertThat(hours.lastCompleted()[1]).isEqualTo(0);
        assertThat(hours.lastCompleted()[2]).isEqualTo(0);
        assertThat(hours.lastCompleted()[5]).isEqualTo(1);
        HigherBars days = HigherBars.of(bars, Period.DAY);
        assertThat(days.size()).isEqualTo(2);
        assertThat(days.lastCompleted()[24]).isEqualTo(-1);
        assertThat(days.lastCompleted()[25]).isZero();
        assertThat(days.close()).containsExactly(bars.close()[25], bars.lastClose());
    }

    @Test
    void nothingLongerIsMadeOfBarsThatAreNotShorter() {
        Bars bars = daily(List.of(LocalDate.of(2015, 3, 4)));
        assertThatThrownBy(() -> HigherBars.of(bars, Period.DAY))
                .hasMessage("a bar of 1Day is not shorter than the day that is to be made of it");
    }

    private static Bars daily(List<LocalDate> days) {
        return bars(
                Timeframe.DAY_1,
                days.stream()
                        .mapToLong(day -> MarketCalendar.startOfDay(day).toEpochMilli())
                        .toArray());
    }

    /** Bars of 15 minutes of the regular sessions from one day to another, the other excluded. */
    private static Bars quarters(LocalDate from, LocalDate to) {
        return bars(
                Timeframe.MINUTE_15,
                from.datesUntil(to)
                        .flatMap(day -> MarketCalendar.session(day).stream())
                        .flatMapToLong(session -> Stream.iterate(LocalTime.of(9, 30), time -> time.plusMinutes(15))
                                .mapToLong(time -> session.date()
                                        .atTime(time)
                                        .atZone(MarketCalendar.NEW_YORK)
                                        .toInstant()
                                        .toEpochMilli())
                                .takeWhile(begin -> begin < session.close().toEpochMilli()))
                        .toArray());
    }

    private static Bars bars(Timeframe timeframe, long[] times) {
        double[] close = new double[times.length];
        double[] volume = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            close[t] = 100 + t;
            volume[t] = 10;
        }
        return new Bars(Ticker.of("TEST"), timeframe, times, close, close, close, close, volume);
    }
}
