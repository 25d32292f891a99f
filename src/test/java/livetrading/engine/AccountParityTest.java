package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.account.AccountSelection;
import livetrading.account.AccountTrade;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult;
import livetrading.settings.TradingSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program does with a whole account on the simulated market is what the back-test of the account does over the
 * same prices with the same settings: every fill, every selection that trades, every equity point, to the cent.
 *
 * <p>{@code -Dsoak.accounts=20} plays so many seeds.
 */
class AccountParityTest {

    private static final int SESSIONS = 120;
    private static final int BARS = 900;
    private static final List<String> RECORDED = List.of("REDA", "REDB", "REDC", "REDD", "REDE");
    private static final String GENERATED = "ALFA,BRAV,CHAR";

    /** One fill. */
    private record Execution(
            LocalDate date,
            String ticker,
            String side,
            String strategy,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fees) {}

    /** An account at the close of a session. */
    private record Point(LocalDate date, BigDecimal equity, BigDecimal cash) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("soak.accounts", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAccountIsThatOfItsBacktest(long seed, @TempDir Path folder) throws Exception {
        var random = new Random(seed);
        writePrices(folder, random);
        try (var machine = new Machine(folder)) {
            configure(machine, random);
            machine.start();
            machine.sessions(SESSIONS);
        }
        // a restart has to change nothing
        try (var machine = new Machine(folder)) {
            machine.sessions(SESSIONS);

            AccountResult expected = backtest(machine);

            assertThat(points(machine)).containsExactlyElementsOf(points(expected));
            assertThat(executions(machine)).containsExactlyInAnyOrderElementsOf(executions(expected));
            assertThat(active(machine)).isEqualTo(active(expected));
            assertThat(expected.trades()).as("enough to compare").hasSizeGreaterThan(5);
            assertThat(expected.selections()).hasSizeGreaterThan(RECORDED.size());
        }
    }

    /** Some sessions are missing in two of the files, and one begins later than the others. */
    private static void writePrices(Path folder, Random random) throws IOException {
        Files.createDirectories(folder.resolve("prices"));
        for (String ticker : RECORDED) {
            RandomPriceFile.write(folder, ticker, random.nextInt(), BARS);
        }
        for (String ticker : RECORDED.subList(0, 2)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(RandomPriceFile.of(folder, ticker)));
            lines.subList(1, lines.size()).removeIf(line -> random.nextInt(60) == 0);
            Files.write(RandomPriceFile.of(folder, ticker), lines);
        }
        List<String> late = new ArrayList<>(Files.readAllLines(RandomPriceFile.of(folder, "REDE")));
        late.subList(1, 200).clear();
        Files.write(RandomPriceFile.of(folder, "REDE"), late);
    }

    private static void configure(Machine machine, Random random) {
        boolean generated = random.nextInt(3) == 0;
        machine.database()
                .update(
                        """
                        UPDATE trading_config SET tickers = ?, initial_capital = ?, risk_per_trade = ?, max_positions = ?,
                        reevaluate_after_days = ?, switching_margin = ?, fractional_shares = ?, slippage_bps = ?,
                        commission_rate = ?, minimum_trades = ?, beat_buy_and_hold = ?
                        """,
                        generated ? GENERATED : String.join(",", RECORDED),
                        2_000 + random.nextInt(50_000),
                        (5 + random.nextInt(6)) / 100.0,
                        2 + random.nextInt(4),
                        30 + random.nextInt(100),
                        random.nextInt(3) / 4.0,
                        random.nextInt(2),
                        random.nextInt(20),
                        random.nextInt(3) / 1000.0,
                        1 + random.nextInt(3),
                        random.nextInt(2));
    }

    private static AccountResult backtest(Machine machine) throws Exception {
        TradingSettings settings =
                ((SettingsResult.Valid) machine.bean(CurrentSettings.class).read()).settings();
        List<Point> points = points(machine);
        var outcome = new AccountBacktest(settings.account(CompetingStrategies.ALL), prices(machine, settings))
                .run(
                        Optional.of(points.getFirst().date()),
                        Optional.of(points.getLast().date()),
                        2,
                        (session, done, all) -> {});
        return ((AccountOutcome.Played) outcome).result();
    }

    private static Map<Ticker, Bars> prices(Machine machine, TradingSettings settings) throws MissingPricesException {
        var data = machine.bean(Venues.class).of(Mode.SIMULATED).orElseThrow().marketData();
        var prices = new HashMap<Ticker, Bars>();
        for (Ticker ticker : settings.tickers()) {
            prices.put(ticker, data.bars(ticker, Timeframe.DAY_1, Instant.EPOCH));
        }
        return prices;
    }

    private static List<Point> points(Machine machine) {
        return machine.database()
                .query(
                        "SELECT at, equity, cash FROM equity_points ORDER BY at",
                        (row, i) -> new Point(
                                date(row.getString(1)), plain(row.getBigDecimal(2)), plain(row.getBigDecimal(3))));
    }

    private static List<Point> points(AccountResult result) {
        return result.marks().stream()
                .map(mark -> new Point(mark.date(), plain(mark.equity()), plain(mark.cash())))
                .toList();
    }

    private static LocalDate date(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), MarketCalendar.NEW_YORK);
    }

    private static List<Execution> executions(Machine machine) {
        return machine.database()
                .query(
                        "SELECT timestamp, ticker, side, strategy, quantity, price, fees FROM trade_history",
                        (row, i) -> new Execution(
                                date(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                plain(row.getBigDecimal(5)),
                                plain(row.getBigDecimal(6)),
                                plain(row.getBigDecimal(7))));
    }

    private static List<Execution> executions(AccountResult result) {
        var executions = new ArrayList<Execution>();
        for (AccountTrade trade : result.trades()) {
            executions.add(of(trade, trade.entry(), "BUY", trade.entryPrice(), trade.entryFees()));
            trade.exit()
                    .ifPresent(exit -> executions.add(of(
                            trade,
                            exit.date(),
                            "SELL",
                            exit.price(),
                            trade.fees().subtract(trade.entryFees()))));
        }
        return executions;
    }

    private static Execution of(AccountTrade trade, LocalDate date, String side, BigDecimal price, BigDecimal fees) {
        return new Execution(
                date,
                trade.ticker().symbol(),
                side,
                trade.strategy(),
                plain(trade.shares()),
                plain(price),
                plain(fees));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** What was selected last for each ticker, and with which score. */
    private static Map<String, String> active(Machine machine) {
        var active = new HashMap<String, String>();
        machine.database().query("SELECT ticker, strategy, reason FROM best_strategies", row -> {
            active.put(row.getString(1), row.getString(2) + ": " + row.getString(3));
        });
        return active;
    }

    private static Map<String, String> active(AccountResult result) {
        var active = new HashMap<String, String>();
        for (AccountSelection selection : result.selections()) {
            active.put(
                    selection.ticker().symbol(),
                    selection.strategy().map(strategy -> strategy.id()).orElse(null) + ": " + selection.reason());
        }
        return active;
    }
}
