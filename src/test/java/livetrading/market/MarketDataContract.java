package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import livetrading.broker.AtTradingPlace;
import livetrading.broker.TradingPlace;
import org.junit.jupiter.api.Test;

/** What every source of prices has to do: back-test and live trading must not be able to tell them apart. */
public abstract class MarketDataContract extends AtTradingPlace {

    private static final Ticker AAPL = TradingPlace.AAPL;
    private static final Ticker MSFT = TradingPlace.MSFT;
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    @Test
    void givesTheCompletedBarsUpToTheLastSession() throws MissingPricesException {
        Bars bars = since(AAPL, HALF_A_YEAR);

        assertThat(bars.ticker()).isEqualTo(AAPL);
        assertThat(bars.timeframe()).isEqualTo(Timeframe.DAY_1);
        assertThat(bars.date(bars.size() - 1)).isEqualTo(lastSession());
        assertThat(place.marketData().completeUntil())
                .isBeforeOrEqualTo(place.marketData().now());
    }

    @Test
    void everySessionHasOneBarInOrder() throws MissingPricesException {
        Bars bars = since(AAPL, HALF_A_YEAR);

        assertThat(IntStream.range(0, bars.size()).mapToObj(bars::date))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(MarketCalendar::isSession);
        assertThat(IntStream.range(0, bars.size()).mapToObj(bars::time))
                .isEqualTo(IntStream.range(0, bars.size())
                        .mapToObj(i -> MarketCalendar.startOfDay(bars.date(i)))
                        .toList());
        assertThat(bars.size()).isBetween(120, 128);
    }

    @Test
    void beginsAtTheStartThatWasAskedFor() throws MissingPricesException {
        Bars longer = since(AAPL, HALF_A_YEAR);
        Instant later = longer.time(50);

        assertThat(place.marketData().bars(AAPL, Timeframe.DAY_1, later).fingerprint())
                .isEqualTo(longer.from(50).fingerprint());
    }

    @Test
    void reachesFurtherBackWhenAskedLater() throws MissingPricesException {
        Bars shorter = since(AAPL, Duration.ofDays(30));
        Bars longer = since(AAPL, HALF_A_YEAR);

        assertThat(longer.size()).isGreaterThan(shorter.size() + 80);
        assertThat(longer.since(shorter.time(0)).fingerprint()).isEqualTo(shorter.fingerprint());
    }

    @Test
    void givesTheSameAnswerTwiceAndAfterARestart() throws MissingPricesException {
        long first = since(AAPL, HALF_A_YEAR).fingerprint();

        assertThat(since(AAPL, HALF_A_YEAR).fingerprint()).isEqualTo(first);
        place.restart();
        assertThat(since(AAPL, HALF_A_YEAR).fingerprint()).isEqualTo(first);
    }

    @Test
    void aSessionAddsOneBarAndChangesNoneBefore() throws MissingPricesException {
        Instant start = place.marketData().now().minus(HALF_A_YEAR);
        Bars before = place.marketData().bars(AAPL, Timeframe.DAY_1, start);
        place.nextSession();
        Bars after = place.marketData().bars(AAPL, Timeframe.DAY_1, start);

        assertThat(after.size()).isEqualTo(before.size() + 1);
        assertThat(after.first(before.size()).fingerprint()).isEqualTo(before.fingerprint());
        assertThat(after.date(before.size())).isEqualTo(lastSession());
    }

    @Test
    void tickersDoNotMixUp() throws MissingPricesException {
        Bars one = since(AAPL, HALF_A_YEAR);
        Bars other = since(MSFT, HALF_A_YEAR);

        assertThat(other.ticker()).isEqualTo(MSFT);
        assertThat(other.times()).isEqualTo(one.times());
        assertThat(other.close()).isNotEqualTo(one.close());
    }

    @Test
    void aSplitIsNoFallInPrice() throws MissingPricesException {
        Instant start = place.marketData().now().minus(HALF_A_YEAR);
        Bars before = place.marketData().bars(AAPL, Timeframe.DAY_1, start);
        place.split(AAPL);
        place.nextSession();
        Bars after = place.marketData().bars(AAPL, Timeframe.DAY_1, start);

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.close()[i]).isCloseTo(before.close()[i] / 2, withPercentage(0.1));
        }
        assertThat(after.lastClose()).isCloseTo(before.lastClose() / 2, withPercentage(30));
    }

    @Test
    void aTickerThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> since(Ticker.of("NOSUCH"), HALF_A_YEAR))
                .withMessageContaining("NOSUCH")
                .withMessageContaining("no prices");
    }

    /** Nobody has to look whether bars are empty. */
    @Test
    void noBarsAtAllAreAnErrorThatNamesTheLastOne() throws MissingPricesException {
        since(AAPL, HALF_A_YEAR);

        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> since(AAPL, Duration.ofDays(-1)))
                .withMessage("the last price of AAPL is of " + lastSession());
    }

    private Bars since(Ticker ticker, Duration ago) throws MissingPricesException {
        return place.marketData()
                .bars(ticker, Timeframe.DAY_1, place.marketData().now().minus(ago));
    }

    private LocalDate lastSession() {
        return TradingDays.byRules()
                .lastClosed(place.marketData().completeUntil())
                .date();
    }
}
