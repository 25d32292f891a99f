package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import livetrading.engine.Machine;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.LiveComparison.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveComparisonTest {

    private static final List<Ticker> TICKERS =
            List.of("ALFA", "BRAV", "CHAR", "DELT", "ECHO", "FOXT", "GOLF", "HOTL").stream()
                    .map(Ticker::of)
                    .toList();

    /** Commissions are taken differently by nobody: the curves are equal to the last digits of a price. */
    private static final double ROUNDING = 1e-4;

    @Test
    void liveTradingOnTheBuiltInMarketIsTheBacktest(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            machine.database()
                    .update("UPDATE trading_config SET initial_capital = 10000000, risk_per_trade = 0.1,"
                            + " max_positions = 10, commission_rate = 0.001");
            machine.start();
            machine.sessions(120);

            assertThatLiveTradingIsTheBacktest(machine);
        }
    }

    @Test
    void soItIsWithRulesThatEndPositionsAndKeepTickersOut(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            machine.database()
                    .update("UPDATE trading_config SET initial_capital = 10000000, risk_per_trade = 0.1,"
                            + " max_positions = 10");
            machine.database()
                    .update(
                            "INSERT INTO risk_rules (rule, parameters) VALUES ('stop-loss', '2%'), ('take-profit', '4%'),"
                                    + " ('cooldown', '10,loss')");
            machine.start();
            machine.sessions(120);

            assertThatLiveTradingIsTheBacktest(machine);
            assertThat(machine.database()
                            .queryForList(
                                    "SELECT DISTINCT exit_rules FROM orders WHERE exit_rules IS NOT NULL",
                                    String.class))
                    .contains("stop-loss", "take-profit");
        }
    }

    private static void assertThatLiveTradingIsTheBacktest(Machine machine) throws MissingPricesException {
        int executions = 0;
        for (Ticker ticker : TICKERS) {
            LiveComparison comparison = machine.bean(LiveComparisons.class).of(ticker);
            assertThat(comparison.executions()).as(ticker.symbol()).allMatch(Execution::isShared);
            assertThat(comparison.live()).as(ticker.symbol()).containsExactly(comparison.backtest(), within(ROUNDING));
            executions += comparison.executions().size();
        }
        assertThat(executions).isGreaterThan(10);
    }

    @Test
    void saysWhyLiveTradingDidNotDoWhatTheBacktestDoes(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET max_positions = 1");
            machine.start();
            machine.sessions(120);

            List<Execution> missed = TICKERS.stream()
                    .flatMap(ticker -> comparison(machine, ticker).executions().stream())
                    .filter(execution -> execution.live().isEmpty())
                    .toList();
            assertThat(missed)
                    .isNotEmpty()
                    .anySatisfy(execution -> assertThat(execution.decision())
                            .startsWith("REFUSED: ")
                            .contains("1 of 1 positions"));

            // as of decisions of long ago that only repeat what was said before
            machine.database().update("DELETE FROM decisions WHERE action = 'REFUSED'");
            assertThat(TICKERS.stream().flatMap(ticker -> comparison(machine, ticker).executions().stream()))
                    .filteredOn(execution -> execution.live().isEmpty())
                    .anySatisfy(execution -> assertThat(execution.decision())
                            .startsWith("HOLD: ")
                            .endsWith(" (said of an earlier bar)"));
        }
    }

    @Test
    void thereIsNothingToCompareBeforeTheFirstDecision(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            LiveComparisons comparisons = machine.bean(LiveComparisons.class);

            assertThatThrownBy(() -> comparisons.of(Ticker.of("ALFA")))
                    .isInstanceOf(MissingPricesException.class)
                    .hasMessageContaining("ALFA has not been evaluated yet");
        }
    }

    private static LiveComparison comparison(Machine machine, Ticker ticker) {
        try {
            return machine.bean(LiveComparisons.class).of(ticker);
        } catch (MissingPricesException e) {
            throw new AssertionError(e);
        }
    }
}
