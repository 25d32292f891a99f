package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.ConfigurationChange;
import livetrading.ledger.ConfigurationChanges;
import livetrading.portfolio.Mode;
import livetrading.selection.Confidence;
import livetrading.selection.SharpeInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user can rely on who steers the program with {@code sqlite3}, as the guide shows it. */
class EngineTest extends OnOneMachine {

    @BeforeEach
    void beginAnew() {
        machine.database()
                .update("UPDATE trading_config SET tickers = 'ALFA,BRAV,CHAR,DELT', risk_per_trade = 0.02, "
                        + "max_positions = 5, mode = 'SIMULATED', minimum_trades = 1");
        machine.database().update("UPDATE trading_state SET entries_paused = 0, closing_since = NULL");
        machine.database().update("DELETE FROM risk_rules");
        machine.bean(SimulationReset.class).reset();
    }

    @Test
    void nothingHappensUntilTradingIsStarted() {
        machine.sessions(3);

        assertThat(machine.status().phase()).isEqualTo(Phase.STOPPED);
        assertThat(count("decisions")).isZero();
    }

    @Test
    void evaluatesElevenStrategiesForEachTickerOnceAndAgainAfterTheyWereDeleted() {
        machine.start();
        machine.sessions(2);
        List<@Nullable String> first = times();

        machine.sessions(3);
        assertThat(times()).isEqualTo(first);

        machine.database().update("DELETE FROM strategy_evaluations WHERE ticker = 'BRAV'");
        machine.database().update("DELETE FROM best_strategies WHERE ticker = 'BRAV'");
        machine.sessions(1);
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM strategy_evaluations WHERE ticker = 'BRAV'", Integer.class))
                .isEqualTo(11);
        assertThat(times()).isNotEqualTo(first).hasSize(4);
    }

    @Test
    void evaluatesAnewWhenTheCostsChange() {
        machine.start();
        machine.sessions(1);
        List<@Nullable String> before = times();

        machine.database().update("UPDATE trading_config SET slippage_bps = 7");
        machine.sessions(1);

        assertThat(times()).doesNotContainAnyElementsOf(before);
        machine.database().update("UPDATE trading_config SET slippage_bps = 5");
    }

    @Test
    void evaluatesAnewWithTheExitRulesOfATicker() {
        machine.database().update("DELETE FROM strategy_evaluations");
        machine.database().update("DELETE FROM best_strategies");
        machine.start();
        machine.sessions(1);
        List<@Nullable String> first = times();

        machine.database().update("INSERT INTO risk_rules (rule, parameters) VALUES ('stop-loss', '2%')");
        machine.sessions(1);
        List<@Nullable String> withAStop = times();
        assertThat(withAStop).doesNotContainAnyElementsOf(first);

        machine.database().update("INSERT INTO risk_rules (rule, target) VALUES ('stop-loss', 'BRAV')");
        machine.sessions(1);
        assertThat(times()).hasSize(4);
        assertThat(IntStream.range(0, 4).filter(i -> !Objects.equals(times().get(i), withAStop.get(i))))
                .as("only that of BRAV")
                .containsExactly(1);

        List<@Nullable String> last = times();
        machine.database().update("INSERT INTO risk_rules (rule) VALUES ('volatility-size'), ('drawdown')");
        machine.database()
                .update("INSERT INTO risk_rules (rule, target, parameters)"
                        + " VALUES ('blackout', 'CHAR', '2060-01-02'), ('loss-streak', '', 'of:account')");
        machine.sessions(1);
        assertThat(times())
                .as("neither how much is bought nor days to come nor other tickers are part of it")
                .isEqualTo(last);
    }

    @Test
    void remembersTheConfigurationsThatWereEditedInTheDatabase() {
        machine.step();
        machine.database().update("UPDATE trading_config SET max_positions = 4");
        machine.step();
        machine.step();

        ConfigurationChange last = machine.bean(ConfigurationChanges.class)
                .findFirstByOrderByIdDesc()
                .orElseThrow();
        assertThat(last.origin()).isEqualTo(ConfigurationChange.Origin.DATABASE);
        assertThat(last.before().orElseThrow().byColumn()).containsEntry("max_positions", "5");
        assertThat(last.after().byColumn()).containsEntry("max_positions", "4");
    }

    @Test
    void storesHowFarEachWinnerCanBeTrusted() {
        machine.database().update("DELETE FROM best_strategies");
        machine.start();
        machine.sessions(1);

        assertThat(machine.bean(BestStrategies.class).findByModeOrderByTicker(Mode.SIMULATED))
                .filteredOn(row -> row.strategy() != null)
                .isNotEmpty()
                .allSatisfy(row -> {
                    Confidence trust = row.confidence().orElseThrow();
                    SharpeInterval interval = trust.interval().orElseThrow();
                    assertThat(trust.deflatedSharpe()).isBetween(0.0, trust.probabilisticSharpe());
                    assertThat(row.overfitting().orElseThrow()).isBetween(0.0, 1.0);
                    assertThat(row.score()).isBetween(interval.low(), interval.high());
                });
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM best_strategies WHERE (strategy IS NULL) <> (trust IS NULL)",
                                Integer.class))
                .isZero();
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM strategy_evaluations"
                                        + " WHERE (sharpe_ratio IS NULL) <> (deflated_sharpe IS NULL)",
                                Integer.class))
                .isZero();
    }

    @Test
    void aStricterGuardSendsTickersToCashAndSaysWhy() {
        machine.start();
        machine.sessions(1);
        machine.database().update("UPDATE trading_config SET minimum_trades = 900");
        machine.sessions(1);

        assertThat(machine.database().queryForList("SELECT reason FROM best_strategies", String.class))
                .hasSize(4)
                .allSatisfy(reason -> assertThat(reason).startsWith("stay in cash: none of 11 strategies may trade"))
                .anySatisfy(reason -> assertThat(reason).endsWith("fewer than 900 trades"));
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM best_strategies WHERE strategy IS NOT NULL", Integer.class))
                .isZero();
    }

    @Test
    void nonsenseInTheConfigurationHaltsWithItsReasonAndTradingGoesOnWhenItIsMended() {
        machine.start();
        machine.database().update("UPDATE trading_config SET risk_per_trade = 'a lot'");
        machine.sessions(1);

        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(message()).contains("risk_per_trade").contains("'a lot'");

        machine.database().update("UPDATE trading_config SET risk_per_trade = 0.02");
        machine.sessions(4);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(count("decisions")).isPositive();
        assertThat(message()).isNull();
    }

    @Test
    void aTickerWithoutPricesSaysSoOnceAndDoesNotStopTheOthers() {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,NOSUCH,BRAV'");
        machine.start();
        machine.sessions(4);

        assertThat(machine.database()
                        .queryForList("SELECT reason FROM decisions WHERE ticker = 'NOSUCH'", String.class))
                .singleElement()
                .asString()
                .contains("no prices for NOSUCH");
        assertThat(machine.database().queryForObject("SELECT count(DISTINCT ticker) FROM decisions", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void notesStartAndStopWhoeverSwitchesThemEachWithItsPlaceInTheMarketsTime() {
        machine.step();
        machine.database().update("DELETE FROM engine_events");
        machine.start();
        machine.sessions(3);
        machine.stop();
        machine.sessions(2);

        assertThat(machine.database()
                        .queryForList(
                                "SELECT kind FROM engine_events WHERE kind IN ('START', 'STOP')"
                                        + " AND market_at < '2020' ORDER BY id",
                                String.class))
                .containsExactly("START", "STOP");
    }

    @Test
    void saysHowManyTickersCannotBeTraded() {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV,NOPE'");
        machine.start();
        machine.sessions(2);

        assertThat(machine.status().message()).isEqualTo("1 of 3 tickers cannot be traded; the decisions say why");
    }

    @Test
    void aStoppedProgramSendsNothingAndKeepsWhatItHolds() {
        everythingWantsToBeLong();
        machine.sessions(2);
        int held = count("own_holdings");
        assertThat(held).isPositive();
        int orders = count("orders");

        machine.stop();
        machine.sessions(5);

        assertThat(count("own_holdings")).isEqualTo(held);
        assertThat(count("orders")).isEqualTo(orders);
    }

    @Test
    void noMorePositionsThanAllowedAndNoneDearerThanTheRiskPerTrade() {
        machine.database().update("UPDATE trading_config SET max_positions = 2, risk_per_trade = 0.03");
        everythingWantsToBeLong();
        machine.sessions(3);

        assertThat(count("own_holdings")).isEqualTo(2);
        assertThat(machine.database().queryForObject("SELECT max(cost) FROM own_holdings", Double.class))
                .isLessThanOrEqualTo(3000);
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM decisions WHERE reason LIKE '2 of 2 positions are open%'",
                                Integer.class))
                .isPositive();
    }

    @Test
    void aTickerThatIsNoLongerConfiguredIsStillLedToItsExit() {
        everythingWantsToBeLong();
        machine.sessions(2);
        String held = machine.database().queryForObject("SELECT min(ticker) FROM own_holdings", String.class);

        machine.database().update("UPDATE trading_config SET tickers = 'HOTL'");
        machine.sessions(1);

        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM decisions WHERE ticker = ? AND id > "
                                        + "(SELECT max(id) - 4 FROM decisions)",
                                Integer.class,
                                held))
                .isEqualTo(1);
    }

    @Test
    void aCheckDuringWhichTradingWasStoppedIsRepeatedWhenItIsStartedAgain() {
        machine.database().update("DELETE FROM best_strategies");
        Runnable end = machine.bean(EngineMonitor.class)
                .subscribe(status -> status.evaluation().ifPresent(progress -> machine.stop()));
        machine.start();
        machine.sessions(1);
        end.run();
        String date = simulatedDate();
        assertThat(count("best_strategies")).isZero();
        assertThat(count("orders")).isZero();

        machine.start();
        machine.sessions(1);

        assertThat(simulatedDate()).isEqualTo(date);
        assertThat(count("best_strategies")).isEqualTo(4);
    }

    @Test
    void anotherTickerIsAnotherPartnerForPairsTradingSoAllAreEvaluatedAnew() {
        machine.start();
        machine.sessions(1);
        List<@Nullable String> before = times();

        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV,CHAR,DELT,ECHO'");
        machine.sessions(1);

        assertThat(times()).hasSize(5).doesNotContainAnyElementsOf(before);
    }

    @Test
    void timesThatWereWrittenBySqlFunctionsAreUnderstood() {
        machine.database()
                .update("UPDATE trading_state SET is_active = 1, started_at = datetime('now'), stopped_at = 'never'");
        machine.sessions(1);

        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aModeWithoutKeysHaltsAndSaysWhatToDo() {
        machine.database().update("UPDATE trading_config SET mode = 'LIVE'");
        machine.start();
        machine.sessions(1);

        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(message()).contains("LIVE trading needs Alpaca's keys").contains("Configuration");
    }

    @Test
    void opensNothingWhileEntriesArePausedAndGoesOnAfterwards() {
        machine.control().pauseEntries(true);
        everythingWantsToBeLong();
        machine.sessions(2);
        assertThat(count("orders")).isZero();
        assertThat(machine.database().queryForList("SELECT DISTINCT reason FROM decisions", String.class))
                .anySatisfy(reason -> assertThat(reason).startsWith("entries are paused; "));

        machine.control().pauseEntries(false);
        machine.sessions(2);
        assertThat(count("orders")).isPositive();
    }

    @Test
    void closesAllPositionsWhateverTheirStrategiesSay() {
        everythingWantsToBeLong();
        machine.sessions(4);
        assertThat(count("own_holdings")).isPositive();

        machine.control().closeAllPositions();
        machine.sessions(8);

        assertThat(count("own_holdings")).isZero();
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM trading_state WHERE closing_since IS NULL", Integer.class))
                .isEqualTo(1);
        assertThat(machine.database().queryForObject("SELECT entries_paused FROM trading_state", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void cancelsOpenOrdersAlsoWhenTradingIsStopped() {
        everythingWantsToBeLong();
        assertThat(openOrders()).isPositive();

        machine.stop();
        machine.control().cancelOpenOrders();
        machine.sessions(4);

        assertThat(openOrders()).isZero();
        assertThat(count("own_holdings")).isZero();
    }

    private static int openOrders() {
        Integer count = machine.database()
                .queryForObject("SELECT count(*) FROM orders WHERE state = 'ACCEPTED'", Integer.class);
        return count == null ? -1 : count;
    }

    /** Elects a strategy that is long on practically every bar. */
    private static void everythingWantsToBeLong() {
        machine.start();
        machine.sessions(1);
        machine.bean(SimulationReset.class).reset();
        machine.database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}'");
        machine.start();
        machine.sessions(1);
    }

    private static @Nullable String simulatedDate() {
        return machine.database().queryForObject("SELECT session_date FROM simulated_account", String.class);
    }

    private static List<@Nullable String> times() {
        return machine.database()
                .queryForList(
                        "SELECT evaluated_at FROM best_strategies WHERE ticker < 'F' ORDER BY ticker", String.class);
    }

    private static int count(String table) {
        return Objects.requireNonNull(
                machine.database().queryForObject("SELECT count(*) FROM " + table, Integer.class));
    }

    private static @Nullable String message() {
        return machine.database().queryForObject("SELECT message FROM trading_state", String.class);
    }
}
