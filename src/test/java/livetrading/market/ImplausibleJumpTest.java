package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import livetrading.market.ImplausibleJump.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplausibleJumpTest {

    private static final int DAYS = 60;
    private static final int DAY = 30;

    /** Open, high, low, close, volume of each day; quiet around 40 dollars until a test says otherwise. */
    private final double[][] rows = new double[DAYS][];

    private final LocalDate first = LocalDate.of(2026, 1, 1);
    private int gapAfterDay = 0;

    ImplausibleJumpTest() {
        for (int i = 0; i < DAYS; i++) {
            double close = 40 + i % 3 * 0.2;
            rows[i] = new double[] {close - 0.1, close + 1, close - 1, close, 1_000_000 + i % 7 * 100_000};
        }
    }

    @Test
    void findsNothingInOrdinaryPrices() {
        assertThat(jumps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 2:1", "3, 3:1", "4, 4:1", "10, 10:1", "1.5, 3:2", "0.1, 1:10", "0.5, 1:2", "0.05, 1:20"})
    void callsALevelThatIsASplitsASplit(double shares, String ratio) {
        fromDay(row -> new double[] {row[0] / shares, row[1] / shares, row[2] / shares, row[3] / shares, row[4]});

        ImplausibleJump jump = only();
        assertThat(jump.kind()).isEqualTo(Kind.SPLIT);
        assertThat(jump.date()).isEqualTo(first.plusDays(DAY));
        assertThat(jump.ratio()).isCloseTo(1 / shares, within(0.02 / shares));
        assertThat(jump.reason()).contains("it looks like a split of " + ratio + " ");
    }

    @Test
    void takesTheVolumeOfSplitSharesForQuiet() {
        fromDay(row -> new double[] {row[0] / 10, row[1] / 10, row[2] / 10, row[3] / 10, row[4] * 10});

        assertThat(only().kind()).isEqualTo(Kind.SPLIT);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 6", "0.5, 6", "0.5, 9", "0.66, 8", "0.58, 1", "0.45, 1", "0.7, 1", "1.8, 1", "2.5, 1", "2.0, 12"})
    void leavesCrashesAndTakeoversAlone(double factor, double volume) {
        fromDay(row -> new double[] {row[0] * factor, row[1] * factor, row[2] * factor, row[3] * factor, row[4]});
        rows[DAY][4] *= volume;

        assertThat(jumps()).isEmpty();
    }

    @Test
    void leavesAFallWithinTheDayAlone() {
        fromDay(row -> new double[] {row[0] / 2, row[1] / 2, row[2] / 2, row[3] / 2, row[4]});
        rows[DAY][0] *= 2;
        rows[DAY][1] *= 2;

        assertThat(jumps()).as("a split opens at its new price").isEmpty();
    }

    @Test
    void namesACloseThatComesBack() {
        rows[DAY] = new double[] {40, 4000, 39, 4000, 1_000_000};

        ImplausibleJump jump = only();
        assertThat(jump.kind()).isEqualTo(Kind.CLOSE);
        assertThat(jump.ratio()).isCloseTo(100, within(5.0));
        assertThat(jump.reason()).startsWith("2026-01-31 has the close 4000, ").contains("the closes around it");
    }

    @Test
    void namesAWholeBarThatComesBackOnce() {
        rows[DAY] = new double[] {0.40, 0.41, 0.39, 0.40, 1_000_000};

        assertThat(only().kind()).isEqualTo(Kind.CLOSE);
    }

    @Test
    void namesWickAndOpenFarFromTheirBar() {
        rows[0][1] = 4000;
        rows[20][1] = 40_000;
        rows[DAY][2] = 0.4;
        rows[40][0] = 400;
        rows[40][1] = 400;

        assertThat(jumps())
                .extracting(ImplausibleJump::bar, ImplausibleJump::kind)
                .containsExactly(tuple(0, Kind.HIGH), tuple(20, Kind.HIGH), tuple(DAY, Kind.LOW), tuple(40, Kind.OPEN));
        assertThat(jumps().get(1).reason()).contains("the high 40000, 990 times");
    }

    @Test
    void namesALevelThatIsAnotherCompanys() {
        fromDay(row -> new double[] {row[0] * 9, row[1] * 9, row[2] * 9, row[3] * 9, row[4] * 30});

        assertThat(only().kind()).isEqualTo(Kind.LEVEL);
        assertThat(only().reason()).contains("another company");
    }

    @Test
    void wantsLessOfAJumpAfterALongGap() {
        fromDay(row -> new double[] {row[0] * 3.3, row[1] * 3.3, row[2] * 3.3, row[3] * 3.3, row[4] * 30});
        assertThat(jumps()).isEmpty();

        gapAfterDay = 300;
        assertThat(only().kind()).isEqualTo(Kind.LEVEL);
    }

    @Test
    void namesTheWrongLowsOfARealFeedAndStopsNobodyForThem() {
        assertThat(ImplausibleJump.withDoubtful(SharedData.prices("daily-1998-2021", "AAPL")))
                .extracting(jump -> jump.date().toString() + " " + jump.kind())
                .containsExactly("2009-09-21 LOW", "2010-08-31 LOW", "2011-01-03 LOW");
    }

    @Test
    void findsSplitsBetweenTheDaysOfMinuteBars() {
        Bars bars = SharedData.prices("minute-2013", "SPY");
        assertThat(ImplausibleJump.in(bars)).isEmpty();

        int secondDay = bars.indexOf(MarketCalendar.startOfDay(bars.date(0).plusDays(1)));
        double[][] columns = {
            bars.open().clone(),
            bars.high().clone(),
            bars.low().clone(),
            bars.close().clone()
        };
        for (double[] column : columns) {
            for (int i = secondDay; i < bars.size(); i++) {
                column[i] /= 2;
            }
        }
        Bars split = new Bars(
                bars.ticker(),
                bars.timeframe(),
                bars.times(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                bars.volume());
        assertThat(ImplausibleJump.in(split))
                .extracting(ImplausibleJump::bar, ImplausibleJump::kind)
                .containsExactly(tuple(secondDay, Kind.SPLIT));
    }

    @ParameterizedTest
    @CsvSource({
        "daily-1998-2021, SPY", "daily-1998-2021, AAPL", "daily-1998-2021, IBM", "daily-1998-2021, BAC",
        "daily-1998-2021, AIG", "daily-1998-2021, IWM", "daily-2000-2013, IBM", "daily-2000-2013, GOOG",
        "daily-2013-2018, AAPL", "daily-2013-2018, AMZN", "daily-2013-2018, GOOG", "daily-2013-2018, IBM",
        "minute-2013, SPY", "minute-2013, IBM", "minute-2013, BAC", "minute-2013, AIG"
    })
    void f54_findsNothingInRealPricesThatAreAdjusted(String folder, String ticker) {
        assertThat(ImplausibleJump.in(SharedData.prices(folder, ticker))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AAPL, '2000-06-21,2005-02-28'", "MSFT, 2003-02-18"})
    void f54_findsExactlyTheRealSplits(String ticker, String dates) {
        assertThat(ImplausibleJump.in(SharedData.prices("daily-2000-2013", ticker)))
                .extracting(jump -> jump.date().toString() + " " + jump.kind())
                .containsExactlyElementsOf(List.of(dates.split(",")).stream()
                        .map(date -> date + " SPLIT")
                        .toList());
    }

    private void fromDay(UnaryOperator<double[]> change) {
        for (int i = DAY; i < DAYS; i++) {
            rows[i] = change.apply(rows[i]);
        }
    }

    private ImplausibleJump only() {
        assertThat(jumps()).hasSize(1);
        return jumps().getFirst();
    }

    private List<ImplausibleJump> jumps() {
        long[] times = new long[DAYS];
        double[][] columns = new double[5][DAYS];
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = first.plusDays(i + (i >= DAY ? gapAfterDay : 0));
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            for (int column = 0; column < 5; column++) {
                columns[column][i] = rows[i][column];
            }
        }
        return ImplausibleJump.in(new Bars(
                new Ticker("ACME"),
                Timeframe.DAY_1,
                times,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]));
    }
}
