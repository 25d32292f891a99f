package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livetrading.market.Feed;
import livetrading.market.LoadingProgress;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.standin.Standin;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.RequestEntry;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first load of more minute bars than the budget of calls lets through at once: three tickers of 120 pages each. */
class PriceLoadingTest {

    private static final Match BARS = Match.on("GET", "/v2/stocks/bars");
    private static final Instant NOW = Instant.parse("2026-11-23T23:00:00Z");
    private static final Instant START = Instant.parse("2026-11-02T05:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final int PAGES = 120;

    private final Map<Ticker, Instant> wanted = new LinkedHashMap<>();
    private final KeptBars store = new KeptBars();
    private Standin alpaca;
    private Alpaca account;

    @BeforeEach
    void connect() {
        alpaca = Standin.start(7);
        List<TradingDay> days = alpaca.calendar().between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 23));
        for (String symbol : List.of("AAPL", "MSFT", "NVDA")) {
            alpaca.bars().walkWithin(symbol, BarLength.of("1Min"), days, "100", symbol.hashCode());
            wanted.put(Ticker.of(symbol), START);
        }
        long bars = days.size() * 390L;
        alpaca.faults().add(BARS, Effect.of(Fault.SHORT_PAGE).with("limit", Math.ceilDiv(bars, PAGES)));
        alpaca.clock().moveTo(NOW);
        account = Connected.to(alpaca, store);
    }

    @AfterEach
    void disconnect() {
        account.close();
        alpaca.close();
    }

    @Test
    void asksForEachPageOnceAndNeverForMoreThanTheBudgetAllows() {
        alpaca.terms().enforceRate(200);
        fetch();
        assertThat(pages()).isEqualTo(PAGES);
        while (!loadMore()) {}

        assertThat(pages()).isEqualTo(3 * PAGES);
        assertThat(alpaca.journal().requests()).extracting(RequestEntry::query).doesNotHaveDuplicates();
        assertThat(alpaca.journal().requests()).extracting(RequestEntry::status).containsOnly(200);
        // 120 a minute
        assertThat(Duration.between(NOW, alpaca.clock().instant())).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void leavesCallsToChecksAndOrders() {
        fetch();
        while (!loadMore()) {
            assertThat(account.rate().left()).isGreaterThanOrEqualTo(80);
        }
    }

    @Test
    void aTickerIsReadyAsSoonAsItsLastPageIsThere() throws MissingPricesException {
        fetch();

        assertThat(size("AAPL")).isEqualTo(16 * 390);
        for (String symbol : List.of("MSFT", "NVDA")) {
            assertThatExceptionOfType(MissingPricesException.class)
                    .isThrownBy(() -> size(symbol))
                    .withMessage("the prices of %s are being loaded", symbol)
                    .matches(MissingPricesException::isLoading);
        }
        assertThat(account.hasAllPrices()).isFalse();
        loadMore();
        assertThat(account.loading())
                .hasValueSatisfying(progress -> assertThat(progress.ready()).isEqualTo(1));
    }

    @Test
    void saysHowFarItIsAndHowLongTheRestTakes() {
        fetch();
        IntStream.range(0, 6).forEach(i -> loadMore());

        LoadingProgress progress = account.loading().orElseThrow();
        assertThat(progress.total()).isEqualTo(3);
        assertThat(progress.share()).isBetween(0.6, 0.7);
        assertThat(progress.timeLeft(alpaca.clock().instant()).orElseThrow())
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
    }

    @Test
    void goesOnAtTheSamePageAfterABreak() throws MissingPricesException {
        breakOffWithinTheSecondTicker();
        assertThatExceptionOfType(MissingPricesException.class)
                .isThrownBy(() -> size("MSFT"))
                .withMessage("no prices of MSFT: Alpaca answered 503");
        while (!loadMore()) {}

        assertThat(pages()).isEqualTo(3 * PAGES + 1);
        assertThat(size("MSFT")).isEqualTo(16 * 390);
        assertThat(account.loading()).isEmpty();
    }

    @Test
    void goesOnAfterTheLastStoredBarWhenItIsRestarted() throws MissingPricesException {
        breakOffWithinTheSecondTicker();
        account.close();
        account = Connected.to(alpaca, store);
        fetch();
        while (!loadMore()) {}

        // the last stored bar of each of the two tickers is asked for again: what was before it may have changed
        assertThat(pages()).isEqualTo(3 * PAGES + 1 + 2);
        assertThat(List.of(size("AAPL"), size("MSFT"), size("NVDA"))).containsOnly(16 * 390);
        assertThat(store.load(new BarSeries(Ticker.of("MSFT"), Timeframe.MINUTE_1, Feed.SIP))
                        .orElseThrow()
                        .bars()
                        .fingerprint())
                .isEqualTo(account.marketData()
                        .bars(Ticker.of("MSFT"), Timeframe.MINUTE_1, START)
                        .fingerprint());
    }

    @Test
    void aRefusedTickerHoldsUpNoOther() throws MissingPricesException {
        alpaca.faults().add(BARS.once(), Fault.REFUSAL);
        fetch();
        while (!loadMore()) {}
        assertThat(size("NVDA")).isEqualTo(16 * 390);
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotLoaded() {
        fetch();
        wanted.remove(Ticker.of("NVDA"));
        fetch();
        while (!loadMore()) {}
        assertThat(alpaca.journal().requests())
                .extracting(RequestEntry::query)
                .allMatch(query -> !query.contains("NVDA"));
    }

    private void breakOffWithinTheSecondTicker() {
        alpaca.faults().add(BARS.nth(150).once(), Fault.STATUS_503);
        fetch();
        IntStream.range(0, 4).forEach(i -> loadMore());
        assertThat(pages()).isEqualTo(150);
    }

    private void fetch() {
        account.marketData().fetch(wanted, Timeframe.MINUTE_1);
    }

    /** Lets some time pass. */
    private boolean loadMore() {
        alpaca.clock().advance(STEP);
        return account.marketData().loadMore();
    }

    private int size(String symbol) throws MissingPricesException {
        return account.marketData()
                .bars(Ticker.of(symbol), Timeframe.MINUTE_1, START)
                .size();
    }

    private int pages() {
        return alpaca.journal().requests("GET", "/v2/stocks/bars").size();
    }
}
