package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import livetrading.account.AccountInForce;
import livetrading.account.AccountResult;
import livetrading.account.AccountTrade;
import livetrading.check.StrategyChecks;
import livetrading.ledger.SurplusRows;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredChecks;
import livetrading.library.TunedStrategies;
import livetrading.script.ScriptStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final List<String> RECORDED =
            List.of("REDA", "REDB", "REDC", "REDD", "REDE", "REDF", "REDG", "REDH");
    private static final String DIPS =
            "name Dips\nenter close < sma(10)\nleave bars_held >= 30 or close < entry_price * 0.9";
    private static final String GENERATED = "ALFA,BRAV,CHAR";

    /** So tight that each of them acts now and then. */
    private static final List<String[]> RULES = List.of(
            rule("stop-loss", "", "4%"),
            rule("stop-loss", "REDA", "2%"),
            rule("atr-stop", "", "14,2"),
            rule("trailing-stop", "", "6%"),
            rule("take-profit", "", "8%"),
            rule("time-stop", "", "9"),
            rule("cooldown", "", "4"),
            rule("loss-streak", "", "2,20,6"),
            rule("low-profit", "", "0%,3,8"),
            rule("volatility-size", "", "15%"),
            rule("atr-size", "", "0.5%"),
            rule("liquidity", "", "1%"),
            rule("day-loss", "", "0.5%,close"),
            rule("drawdown", "", "2%,20,close"),
            rule("exposure", "", "15%"),
            rule("entries-per-day", "", "1"),
            rule("correlation", "", "0.05,30"),
            rule("wash-sale", "", "0,block"),
            // the built-in market asks none of these
            rule("price-collar", "", "0.1,0.01"),
            rule("halted", "", ""),
            rule("order-rate", "", "1,390,1"),
            rule("broker-refusals", "", "2"));

    private static String[] rule(String... columns) {
        return columns;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("soak.accounts", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAccountIsThatOfItsBacktest(long seed, @TempDir Path folder) throws Exception {
        assertThatItHolds(new Random(seed), folder, List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAccountWithAllRulesIsThatOfItsBacktest(long seed, @TempDir Path folder) throws Exception {
        AccountResult expected = assertThatItHolds(new Random(seed), folder, RULES);

        assertThat(expected.rules().values().stream().filter(times -> times > 0).count())
                .as("rules that have acted")
                .isGreaterThan(5);
    }

    /** Beside the others these two would hardly ever act. */
    @Test
    void theAccountThatIsKeptOutAltogetherIsThatOfItsBacktest(@TempDir Path folder) throws Exception {
        List<String[]> rules = new ArrayList<>(List.<String[]>of(rule("loss-streak", "", "2,60,4,account")));
        for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() < 2028; day = day.plusDays(90)) {
            rules.add(rule("blackout", "", "%s,%s".formatted(day, day.plusDays(15))));
        }

        AccountResult expected = assertThatItHolds(new Random(2), folder, rules);

        assertThat(expected.rules().values())
                .as("rules that have acted")
                .hasSize(2)
                .allMatch(times -> times > 0);
    }

    /** Losses come of fills: those of trading are the same as those of the back-test, to the cent. */
    @ParameterizedTest
    @CsvSource({"warn, WARN", "block, BLOCK"})
    void theAccountThatMindsWashSalesIsThatOfItsBacktest(String then, String action, @TempDir Path folder)
            throws Exception {
        AccountResult expected =
                assertThatItHolds(new Random(4), folder, List.<String[]>of(rule("wash-sale", "", "20," + then)));

        assertThat(expected.rules())
                .hasEntrySatisfying("wash-sale", times -> assertThat(times).isPositive());
        try (var machine = new Machine(folder)) {
            List<String> reasons = machine.database()
                    .query(
                            "SELECT d.reason FROM decisions d JOIN risk_actions r ON r.ticker = d.ticker"
                                    + " AND r.bar_time = d.bar_time WHERE r.action = ? AND d.action = ?",
                            (row, number) -> row.getString(1),
                            action,
                            then.equals("warn") ? "BUY" : "REFUSED");
            assertThat(reasons)
                    .isNotEmpty()
                    .allMatch(reason -> reason.contains("is deferred for the tax office by a purchase before"));
        }
    }

    /** A script and the eleven, each with and without the confirmation. */
    @Test
    void theAccountWithScriptsAndAConfirmationIsThatOfItsBacktest(@TempDir Path folder) throws Exception {
        AccountResult expected = assertThatItHolds(new Random(7), folder, List.of(), machine -> {
            OwnStrategies own = machine.bean(OwnStrategies.class);
            var checks = new StrategyChecks(List.of(), Map.of(), List.of());
            own.save("dips", DIPS, StoredChecks.json(checks.of(ScriptStrategy.read("dips", DIPS))), "admin");
            own.compete("dips@1", "admin");
            // twice as many strategies on fewer tickers
            machine.database()
                    .update("UPDATE trading_config SET tickers = 'REDC,REDD,REDE', reevaluate_after_days = 60,"
                            + " confirmation = 'on week(close > sma(3))'");
        });

        assertThat(expected.trades())
                .extracting(AccountTrade::strategy)
                .anyMatch(id -> id.startsWith("dips@1"))
                .anyMatch(id -> id.endsWith("~entries:on week(close > sma(3))"));
    }

    /** The windows move from evaluation to evaluation, and the choices with them. */
    @Test
    void theAccountWithTunedStrategiesAndTheVoteIsThatOfItsBacktest(@TempDir Path folder) throws Exception {
        AccountResult expected = assertThatItHolds(new Random(3), folder, List.of(), machine -> {
            TunedStrategies tuned = machine.bean(TunedStrategies.class);
            for (String id : List.of("rsi~tuned", "macd~tuned", "bollinger-bands~tuned", "vwap~tuned", "vote")) {
                tuned.letCompete(id, "admin");
            }
            machine.database()
                    .update("UPDATE trading_config SET tickers = 'ALFA,BRAV,REDC,REDD', max_positions = 3,"
                            + " minimum_trades = 1, beat_buy_and_hold = 0");
        });

        assertThat(expected.trades()).extracting(AccountTrade::strategy).anyMatch(id -> id.endsWith("~tuned"));
    }

    /** Each change takes effect in the next session; there are restarts between some of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theAccountWhoseSettingsChangeIsThatOfItsBacktest(long seed, @TempDir Path folder) throws Exception {
        var random = new Random(100 + seed);
        writePrices(folder, random);
        var changes = new TreeMap<LocalDate, AccountInForce>();
        try (var machine = new Machine(folder)) {
            configure(machine, random);
            machine.start();
            change(
                    machine,
                    changes,
                    "tickers = 'REDA,REDB,REDC,REDD', max_positions = 2, reevaluate_after_days = 60, minimum_trades = 1,"
                            + " beat_buy_and_hold = 0, initial_capital = 40000");
            change(machine, changes, "tickers = 'REDE,REDA,REDC,REDF', metric = 'total-return'");
            machine.database()
                    .update("INSERT INTO risk_rules (rule, target, parameters) VALUES ('stop-loss', '', '3%')");
            change(machine, changes, "risk_per_trade = 0.08, max_positions = 3");
        }
        try (var machine = new Machine(folder)) {
            machine.stop();
            machine.sessions(3);
            machine.start();
            machine.database()
                    .update("INSERT INTO risk_rules (rule, target, parameters) VALUES ('day-loss', '', '0.5%,close')");
            change(machine, changes, "tickers = 'REDB,REDA,REDE,REDH', slippage_bps = 9, initial_capital = 7000");
            machine.database().update("UPDATE trading_state SET entries_paused = 1");
            change(machine, changes, "metric = 'sharpe'");
            machine.database().update("UPDATE trading_state SET entries_paused = 0");
            machine.database().update("DELETE FROM risk_rules");
            change(machine, changes, "fractional_shares = 1");

            AccountResult expected = AccountParity.assertThatItHolds(machine, changes);

            assertThat(expected.trades()).as("something to compare").hasSizeGreaterThan(3);
        }
    }

    /** Lets some sessions pass with a change. */
    private static void change(Machine machine, Map<LocalDate, AccountInForce> changes, String columns) {
        machine.database().update("UPDATE trading_config SET " + columns);
        LocalDate last = AccountParity.lastSession(machine);
        boolean paused = !machine.database()
                .queryForList("SELECT id FROM trading_state WHERE entries_paused = 1")
                .isEmpty();
        changes.put(last.plusDays(1), new AccountInForce(AccountParity.settings(machine), Map.of(), true, paused));
        machine.sessions(SESSIONS / 4);
    }

    private static AccountResult assertThatItHolds(Random random, Path folder, List<String[]> rules) throws Exception {
        return assertThatItHolds(random, folder, rules, machine -> {});
    }

    /** What is done before the first session. */
    private interface Preparation {
        void of(Machine machine) throws Exception;
    }

    private static AccountResult assertThatItHolds(
            Random random, Path folder, List<String[]> rules, Preparation preparation) throws Exception {
        writePrices(folder, random);
        try (var machine = new Machine(folder)) {
            configure(machine, random);
            preparation.of(machine);
            if (!rules.isEmpty()) {
                // as many tickers and positions as it takes for each rule to have something to do
                machine.database()
                        .update(
                                "UPDATE trading_config SET tickers = ?, max_positions = ?",
                                String.join(",", RECORDED),
                                3 + random.nextInt(4));
            }
            rules.forEach(rule -> machine.database()
                    .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, ?, ?)", (Object[]) rule));
            machine.start();
            machine.sessions(SESSIONS);
            removeWhatNobodyNeeds(machine);
        }
        // a restart has to change nothing
        try (var machine = new Machine(folder)) {
            machine.sessions(SESSIONS);

            AccountResult expected = AccountParity.assertThatItHolds(machine);

            assertThat(expected.trades()).as("something to compare").isNotEmpty();
            assertThat(expected.selections()).hasSizeGreaterThan(2);
            return expected;
        }
    }

    /** As years later: everything that was told is old by then. */
    private static void removeWhatNobodyNeeds(Machine machine) {
        for (String time : List.of("order_events SET at", "engine_events SET at", "risk_actions SET acted_at")) {
            machine.database().update("UPDATE %s = '2020-01-02T15:00:00.000Z'".formatted(time));
        }
        assertThat(machine.bean(SurplusRows.class)
                        .remove(() -> true)
                        .orElseThrow()
                        .removed())
                .containsKey("order_events");
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
        List<String> late = new ArrayList<>(Files.readAllLines(RandomPriceFile.of(folder, "REDH")));
        late.subList(1, 200).clear();
        Files.write(RandomPriceFile.of(folder, "REDH"), late);
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
                        1 + random.nextInt(3),
                        30 + random.nextInt(100),
                        random.nextInt(3) / 4.0,
                        random.nextInt(2),
                        random.nextInt(20),
                        random.nextInt(3) / 1000.0,
                        1 + random.nextInt(3),
                        random.nextInt(2));
    }
}
