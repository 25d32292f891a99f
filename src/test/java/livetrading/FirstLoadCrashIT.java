package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.MarketCalendar;
import livetrading.standin.Standin;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.RequestEntry;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is killed in the middle of its first load of prices, and of a ticker, and started again. */
class FirstLoadCrashIT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration CHECK_INTERVAL = Duration.ofMinutes(5);
    private static final Match BARS = Match.on("GET", "/v2/stocks/bars");

    private static final List<String> TICKERS = IntStream.range(0, 60)
            .mapToObj(i -> "L" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
            .toList();

    /** So that a page ends in the middle of a ticker, and a request has three of them. */
    private static final int BARS_PER_PAGE = 4000;

    private static final int PAGES_BEFORE = 4;

    @TempDir
    private Path folder;

    private ProgramDatabase database;
    private Standin alpaca;

    @BeforeEach
    void openExchange() {
        database = new ProgramDatabase(folder);
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, NEW_YORK);
        alpaca = Standin.startRunning(0, 7, now);
        TICKERS.forEach(ticker ->
                alpaca.bars().walk(ticker, today.minusMonths(42), today.minusDays(1), "100", ticker.hashCode()));
        // closed, so that nothing but the load calls for a check
        Stream.of(today, today.plusDays(1)).forEach(alpaca.calendar()::holiday);
        alpaca.faults().add(BARS, Effect.of(Fault.SHORT_PAGE).with("limit", BARS_PER_PAGE));
    }

    @AfterEach
    void close() {
        alpaca.close();
    }

    @Test
    void f123_killedInTheFirstLoadItGoesOnWhereItWasAndEveryBarIsThereOnce() throws Exception {
        killInTheFirstLoad();
        Map<String, Instant> stored = lastBars();
        int asked = requests().size();

        goOnToTheEnd();

        assertThat(database.texts("SELECT ticker || ' ' || time || ' ' || close FROM price_bars"))
                .containsExactlyInAnyOrderElementsOf(barsAtAlpaca());
        Instant oldest = stored.values().stream().min(Instant::compareTo).orElseThrow();
        List<RequestEntry> after = requests().subList(asked, requests().size());
        assertThat(after)
                .filteredOn(request -> begin(request).isBefore(oldest))
                .flatExtracting(FirstLoadCrashIT::tickers)
                .as("loaded from their first bar on")
                .doesNotContainAnyElementsOf(stored.keySet());
    }

    private void killInTheFirstLoad() throws Exception {
        FaultRule held = alpaca.faults().add(BARS.nth(PAGES_BEFORE + 1).once(), Fault.HOLD_BEFORE);
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            database.change(
                    "UPDATE trading_config SET mode = 'PAPER', tickers = '%s'".formatted(String.join(",", TICKERS)));
            database.change("UPDATE trading_state SET entries_paused = 1, is_active = 1");
            assertThat(held.awaitStrike(PATIENCE)).isTrue();
            program.kill();
        }
        held.drop();
    }

    private void goOnToTheEnd() throws SQLException {
        // as if the check interval had passed meanwhile
        database.change("UPDATE trading_state SET last_check = '%s'"
                .formatted(Instant.now().minus(CHECK_INTERVAL).minusSeconds(1).truncatedTo(ChronoUnit.MILLIS)));
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            database.await("SELECT count(*) = %d FROM price_bars"
                    .formatted(barsAtAlpaca().size()));
            program.kill();
        }
    }

    private Map<String, Instant> lastBars() throws SQLException {
        return database.texts("SELECT ticker || ' ' || max(time) FROM price_bars GROUP BY ticker").stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> Instant.ofEpochMilli(Long.parseLong(row[1]))));
    }

    /** Those of sessions: the stand-in knows not all holidays of the past. */
    private List<String> barsAtAlpaca() {
        Instant begin = begin(requests().getFirst());
        return TICKERS.stream()
                .flatMap(ticker ->
                        alpaca
                                .bars()
                                .known(ticker, BarLength.DAY, begin, Instant.MAX, Instant.MAX, Optional.empty())
                                .stream()
                                .filter(bar -> MarketCalendar.session(LocalDate.ofInstant(bar.at(), NEW_YORK))
                                        .isPresent())
                                .map(bar -> "%s %d %s"
                                        .formatted(
                                                ticker,
                                                bar.at().toEpochMilli(),
                                                bar.close().doubleValue())))
                .toList();
    }

    private List<RequestEntry> requests() {
        return alpaca.journal().requests("GET", "/v2/stocks/bars");
    }

    private static Instant begin(RequestEntry request) {
        return Instant.parse(parameter(request, "start"));
    }

    private static List<String> tickers(RequestEntry request) {
        return List.of(parameter(request, "symbols").split(","));
    }

    private static String parameter(RequestEntry request, String name) {
        return Arrays.stream(URLDecoder.decode(request.query(), StandardCharsets.UTF_8)
                        .split("&"))
                .filter(one -> one.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }
}
