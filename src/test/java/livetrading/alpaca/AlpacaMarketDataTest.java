package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Feed;
import livetrading.market.MissingPricesException;
import livetrading.market.Quote;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.standin.Standin;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bars from a stand-in for Alpaca. */
class AlpacaMarketDataTest {

    private static final Ticker AAPL = Ticker.of("AAPL");
    private static final Ticker MSFT = Ticker.of("MSFT");
    private static final Instant DURING_THE_SESSION = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant AFTER_THE_CLOSE = Instant.parse("2026-11-23T21:30:00Z");
    private static final Instant START = Instant.parse("2025-11-24T05:00:00Z");

    private final KeptBars store = new KeptBars();
    private Standin alpaca;
    private Alpaca account;

    @BeforeEach
    void connect() {
        alpaca = Standin.start(7);
        for (String symbol : List.of("AAPL", "MSFT")) {
            alpaca.bars().walk(symbol, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 12, 24), "100", symbol.hashCode());
        }
        alpaca.clock().moveTo(DURING_THE_SESSION);
        account = Connected.to(alpaca, store);
    }

    @AfterEach
    void disconnect() {
        account.close();
        alpaca.close();
    }

    @Test
    void givesCompletedBarsOnly() throws MissingPricesException {
        Bars during = account.marketData().bars(AAPL, Timeframe.DAY_1, START);
        assertThat(during.date(0)).isEqualTo(LocalDate.of(2025, 11, 24));
        assertThat(during.date(during.size() - 1)).isEqualTo(LocalDate.of(2026, 11, 20));

        alpaca.clock().moveTo(AFTER_THE_CLOSE);
        fetch(Timeframe.DAY_1, START, AAPL);
        Bars after = account.marketData().bars(AAPL, Timeframe.DAY_1, START);
        assertThat(after.date(after.size() - 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(after.first(during.size()).fingerprint()).isEqualTo(during.fingerprint());
    }

    @Test
    void givesTheLastQuote() throws MissingPricesException {
        alpaca.tape().price("AAPL", "100.5");
        Quote quote = account.marketData().quote(AAPL).orElseThrow();

        assertThat(quote.bid()).isEqualTo(100.49);
        assertThat(quote.ask()).isEqualTo(100.51);
        assertThat(quote.at()).isBetween(DURING_THE_SESSION, DURING_THE_SESSION.plusSeconds(1));
        assertThat(account.marketData().quote(Ticker.of("NONE"))).isEmpty();
    }

    @Test
    void aQuoteThatCannotBeReadIsNone() {
        alpaca.tape().price("AAPL", "100.5");
        for (Fault fault : List.of(Fault.STATUS_503, Fault.MALFORMED_JSON, Fault.EMPTY_BODY, Fault.STATUS_429)) {
            alpaca.faults().add(Match.on("GET", "/v2/stocks/quotes/latest").once(), fault);
            assertThatExceptionOfType(MissingPricesException.class)
                    .as(fault.wire())
                    .isThrownBy(() -> account.marketData().quote(AAPL));
        }
    }

    @Test
    void fetchesSeveralTickersWithOneCallAndNothingTwice() throws MissingPricesException {
        fetch(Timeframe.DAY_1, START, AAPL, MSFT);
        account.marketData().bars(AAPL, Timeframe.DAY_1, START);
        account.marketData().bars(MSFT, Timeframe.DAY_1, START);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void keepsBarsOverARestart() throws MissingPricesException {
        long before = account.marketData().bars(AAPL, Timeframe.DAY_1, START).fingerprint();
        int calls = calls();
        try (Alpaca restarted = Connected.to(alpaca, store)) {
            assertThat(restarted.marketData().bars(AAPL, Timeframe.DAY_1, START).fingerprint())
                    .isEqualTo(before);
        }
        assertThat(calls()).isEqualTo(calls);
    }

    @Test
    void fetchesTheWholeSeriesAgainAfterASplit() throws MissingPricesException {
        double before = account.marketData().bars(AAPL, Timeframe.DAY_1, START).close()[0];
        alpaca.broker().split("AAPL", "2");

        alpaca.clock().moveTo(AFTER_THE_CLOSE);
        fetch(Timeframe.DAY_1, START, AAPL);

        Bars after = account.marketData().bars(AAPL, Timeframe.DAY_1, START);
        assertThat(after.close()[0]).isCloseTo(before / 2, withPercentage(0.1));
        assertThat(store.load(new BarSeries(AAPL, Timeframe.DAY_1, Feed.SIP))
                        .orElseThrow()
                        .bars()
                        .fingerprint())
                .isEqualTo(after.fingerprint());
    }

    @Test
    void leavesOutBarsOutsideOfRegularHours() throws MissingPricesException {
        alpaca.bars()
                .walkWithin(
                        "AAPL",
                        BarLength.of("15Min"),
                        alpaca.calendar().between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23)),
                        "100",
                        3);
        Bars bars = account.marketData().bars(AAPL, Timeframe.MINUTE_15, Instant.parse("2026-11-20T05:00:00Z"));

        assertThat(bars.time(0)).isEqualTo(Instant.parse("2026-11-20T14:30:00Z"));
        // 26 of the Friday, and those that had ended 16 minutes before 11:00 on the Monday
        assertThat(bars.size()).isEqualTo(26 + 4);
    }

    @Test
    void aTickerWithoutPricesSaysSo() {
        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> account.marketData().bars(Ticker.of("NOSUCH"), Timeframe.DAY_1, START))
                .withMessage("Alpaca has no prices of NOSUCH");
    }

    @Test
    void anOutageIsNamedAndOverWhenItIsOver() throws MissingPricesException {
        alpaca.faults().add(Match.on("GET", "/v2/stocks/bars").once(), Fault.STATUS_503);

        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> account.marketData().bars(AAPL, Timeframe.DAY_1, START))
                .withMessage("no prices of AAPL: Alpaca answered 503");
        alpaca.clock().advance(Duration.ofMinutes(1));
        assertThat(account.marketData().bars(AAPL, Timeframe.DAY_1, START).size())
                .isGreaterThan(200);
    }

    @Test
    void asksOnceForATickerWithoutPricesHoweverManyNeedThem() {
        fetch(Timeframe.DAY_1, START, AAPL, Ticker.of("NOSUCH"));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(MissingPricesException.class)
                    .isThrownBy(() -> account.marketData().bars(Ticker.of("NOSUCH"), Timeframe.DAY_1, START));
        }
        assertThat(calls()).isEqualTo(1);
    }

    /** Within a day hardly two tickers have the same last bar. */
    @Test
    void tickersWithUnlikeLastBarsShareACall() throws MissingPricesException {
        List<TradingDay> days = alpaca.calendar().between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23));
        alpaca.bars().walkWithin("AAPL", BarLength.of("1Min"), days, "100", 3);
        alpaca.bars().walkWithin("MSFT", BarLength.of("1Min"), days.subList(0, 1), "100", 4);
        Instant friday = Instant.parse("2026-11-20T05:00:00Z");
        fetch(Timeframe.MINUTE_1, friday, AAPL, MSFT);
        int before = calls();
        int bars = account.marketData().bars(AAPL, Timeframe.MINUTE_1, friday).size();

        alpaca.clock().advance(Duration.ofMinutes(5));
        fetch(Timeframe.MINUTE_1, friday, AAPL, MSFT);

        assertThat(calls()).isEqualTo(before + 1);
        assertThat(account.marketData().bars(AAPL, Timeframe.MINUTE_1, friday).size())
                .isEqualTo(bars + 5);
        assertThat(account.marketData().bars(MSFT, Timeframe.MINUTE_1, friday).size())
                .isEqualTo(390);
    }

    /** The symbols stand in the address, and Alpaca answers 414 where that is too long. */
    @Test
    void f126_thousandsOfTickersAreNotAskedForInOneAddress() {
        Ticker[] many = IntStream.range(0, 1200)
                .mapToObj(i -> Ticker.of("A%s%s%s".formatted(letter(i / 26 / 26), letter(i / 26), letter(i))))
                .toArray(Ticker[]::new);
        Instant friday = Instant.parse("2026-11-20T05:00:00Z");
        for (Ticker ticker : many) {
            alpaca.bars().walk(ticker.symbol(), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24), "100", 1);
        }

        fetch(Timeframe.DAY_1, friday, many);
        int first = calls();
        fetch(Timeframe.DAY_1, friday, many);

        assertThat(first).isEqualTo(3);
        assertThat(calls()).isEqualTo(2 * first);
        assertThat(alpaca.journal().requests("GET", "/v2/stocks/bars"))
                .allSatisfy(request -> assertThat(request.query()).hasSizeLessThan(8_000 - 200));
    }

    private static char letter(int i) {
        return (char) ('A' + i % 26);
    }

    private void fetch(Timeframe timeframe, Instant start, Ticker... tickers) {
        account.marketData()
                .fetch(Arrays.stream(tickers).collect(Collectors.toMap(one -> one, one -> start)), timeframe);
    }

    private int calls() {
        return alpaca.journal().requests("GET", "/v2/stocks/bars").size();
    }
}
