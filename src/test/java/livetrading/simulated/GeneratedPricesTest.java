package livetrading.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;

class GeneratedPricesTest {

    private static final LocalDate NINE_YEARS = LocalDate.of(2024, 12, 31);
    private static final int YEAR = 252;

    private final GeneratedPrices prices = new GeneratedPrices(GeneratedPrices.DEFAULT_SEED);

    @Test
    void hasEightTickers() {
        assertThat(new TreeSet<>(prices.tickers()))
                .extracting(Ticker::symbol)
                .containsExactly("ALFA", "BRAV", "CHAR", "DELT", "ECHO", "FOXT", "GOLF", "HOTL");
    }

    @Test
    void givesTheSamePricesForTheSameSeed() {
        GeneratedPrices again = new GeneratedPrices(GeneratedPrices.DEFAULT_SEED);
        GeneratedPrices other = new GeneratedPrices(1);

        for (Ticker ticker : prices.tickers()) {
            long fingerprint = bars(prices, ticker, NINE_YEARS).fingerprint();
            assertThat(bars(again, ticker, NINE_YEARS).fingerprint()).isEqualTo(fingerprint);
            assertThat(bars(other, ticker, NINE_YEARS).fingerprint()).isNotEqualTo(fingerprint);
        }
    }

    @Test
    void neverChangesOnAnotherMachineOrJdk() {
        Bars alfa = bars(prices, new Ticker("ALFA"), NINE_YEARS);

        assertThat(alfa.close()[0]).isEqualTo(60.92);
        assertThat(alfa.lastClose()).isEqualTo(186.41);
    }

    @Test
    void beginsALongerRunWithTheShorterOne() {
        GeneratedPrices longer = new GeneratedPrices(GeneratedPrices.DEFAULT_SEED);
        Bars far = bars(longer, new Ticker("GOLF"), LocalDate.of(2060, 6, 1));
        Bars near = bars(prices, new Ticker("GOLF"), NINE_YEARS);

        assertThat(far.first(near.size()).fingerprint()).isEqualTo(near.fingerprint());
    }

    @Test
    void hasABarForEachSessionAndNoOther() {
        Bars bars = bars(prices, new Ticker("HOTL"), NINE_YEARS);

        LocalDate date = LocalDate.of(2016, 1, 4);
        for (int i = 0; i < bars.size(); i++) {
            assertThat(bars.date(i)).isEqualTo(date);
            date = MarketCalendar.sessionAfter(date).date();
        }
        assertThat(date).isAfter(NINE_YEARS);
    }

    @Test
    void keepsOpenAndCloseBetweenLowAndHigh() {
        for (Ticker ticker : prices.tickers()) {
            Bars bars = bars(prices, ticker, NINE_YEARS);
            for (int i = 0; i < bars.size(); i++) {
                assertThat(bars.high()[i]).isGreaterThanOrEqualTo(Math.max(bars.open()[i], bars.close()[i]));
                assertThat(bars.low()[i]).isLessThanOrEqualTo(Math.min(bars.open()[i], bars.close()[i]));
            }
        }
    }

    @Test
    void opensNearThePreviousClose() {
        Bars bars = bars(prices, new Ticker("BRAV"), NINE_YEARS);
        double[] gaps = IntStream.range(1, bars.size())
                .mapToDouble(i -> Math.log(bars.open()[i] / bars.close()[i - 1]))
                .toArray();

        assertThat(Statistics.deviation(gaps)).isBetween(0.002, 0.005);
    }

    @Test
    void tradesMoreOnDaysThatMoveMore() {
        for (Ticker ticker : prices.tickers()) {
            Bars bars = bars(prices, ticker, NINE_YEARS);
            double[] moves = moves(bars);
            double[] volumes = Arrays.copyOfRange(bars.volume(), 1, bars.size());

            assertThat(Statistics.correlation(moves, volumes)).isGreaterThan(0.4);
        }
    }

    @Test
    void hasRestlessAndCalmTimes() {
        Bars bars = bars(prices, new Ticker("DELT"), NINE_YEARS);
        double[] moves = moves(bars);
        int lag = 5;

        double[] earlier = Arrays.copyOfRange(moves, 0, moves.length - lag);
        double[] later = Arrays.copyOfRange(moves, lag, moves.length);
        // independent moves would give 0 with a deviation of 1 / sqrt(2264) = 0.021
        assertThat(Statistics.correlation(earlier, later)).isGreaterThan(0.06);
    }

    @Test
    void hasOneCommonFactor() {
        double[] alfa =
                Statistics.returns(bars(prices, new Ticker("ALFA"), NINE_YEARS).close());
        double[] foxt =
                Statistics.returns(bars(prices, new Ticker("FOXT"), NINE_YEARS).close());

        assertThat(Statistics.correlation(alfa, foxt)).isBetween(0.2, 0.8);
    }

    @Test
    void hasExactlyOneCointegratedPair() {
        for (Ticker y : prices.tickers()) {
            for (Ticker x : prices.tickers()) {
                boolean pair = (TickerProfile.FOLLOWER.equals(y) && TickerProfile.LEADER.equals(x))
                        || (TickerProfile.LEADER.equals(y) && TickerProfile.FOLLOWER.equals(x));
                if (!x.equals(y)) {
                    double share = shareOfYearsCointegrated(y, x);
                    assertThat(share).as("%s on %s", y, x).isBetween(pair ? 0.6 : 0, pair ? 1 : 0.15);
                }
            }
        }
    }

    /** Engle-Granger with seven possible partners: 0.05 / 7 is below 1 %, whose critical value is about -3.9. */
    private double shareOfYearsCointegrated(Ticker y, Ticker x) {
        double[] logY = Arrays.stream(bars(prices, y, NINE_YEARS).close())
                .map(Math::log)
                .toArray();
        double[] logX = Arrays.stream(bars(prices, x, NINE_YEARS).close())
                .map(Math::log)
                .toArray();
        return IntStream.iterate(0, from -> from + YEAR <= logY.length, from -> from + YEAR / 6)
                .mapToDouble(from -> Statistics.engleGranger(
                        Arrays.copyOfRange(logY, from, from + YEAR), Arrays.copyOfRange(logX, from, from + YEAR)))
                .map(t -> t < -3.95 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void staysSaneOverACentury() {
        for (long seed = 1; seed <= 3; seed++) {
            GeneratedPrices many = new GeneratedPrices(seed);
            for (Ticker ticker : many.tickers()) {
                Bars bars = bars(many, ticker, LocalDate.of(2116, 1, 4));

                assertThat(Arrays.stream(bars.low()).min().orElseThrow()).isGreaterThan(2);
                assertThat(Arrays.stream(bars.high()).max().orElseThrow()).isLessThan(1500);
                assertThat(Arrays.stream(moves(bars)).max().orElseThrow()).isLessThan(0.5);
                assertThat(Arrays.stream(bars.volume()).min().orElseThrow()).isPositive();
            }
        }
    }

    @Test
    void keepsACenturyOfAVeryLongRunAndCanBeginAgain() {
        Ticker ticker = new Ticker("ALFA");
        long begin = bars(prices, ticker, NINE_YEARS).fingerprint();

        Bars late = bars(prices, ticker, LocalDate.of(2300, 1, 4));
        assertThat(late.size()).isLessThan(2 * 100 * YEAR);
        assertThat(late.date(late.size() - 1)).isEqualTo(LocalDate.of(2300, 1, 4));

        assertThat(bars(prices, ticker, NINE_YEARS).fingerprint()).isEqualTo(begin);
    }

    private static Bars bars(GeneratedPrices prices, Ticker ticker, LocalDate last) {
        return prices.bars(ticker, last).orElseThrow();
    }

    private static double[] moves(Bars bars) {
        return Arrays.stream(Statistics.returns(bars.close())).map(Math::abs).toArray();
    }
}
