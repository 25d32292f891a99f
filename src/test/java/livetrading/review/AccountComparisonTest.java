package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import livetrading.deviation.DealDifference;
import livetrading.engine.Machine;
import livetrading.engine.OftenTraded;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountComparisonTest {

    /** Settings, rules and pins come and go, and there is a restart: all of it is played as it was. */
    @Test
    void whatWasTradedWithChangingSettingsIsWhatIsPlayed(@TempDir Path folder) throws Exception {
        OftenTraded.writePrices(folder);
        try (var machine = new Machine(folder)) {
            OftenTraded.configure(machine);
            machine.start();
            machine.sessions(40);
            machine.database().update("UPDATE trading_config SET tickers = 'REDC,REDA,REDB', risk_per_trade = 0.05");
            machine.database()
                    .update("INSERT INTO risk_rules (rule, target, parameters) VALUES ('stop-loss', '', '3%')");
            machine.sessions(40);
            machine.database().update("UPDATE strategy_pins SET strategy = 'macd' WHERE ticker = 'REDA'");
            machine.sessions(40);
        }
        try (var machine = new Machine(folder)) {
            machine.database().update("DELETE FROM strategy_pins WHERE ticker = 'REDE'");
            machine.database().update("UPDATE trading_config SET tickers = 'REDD,REDA,REDB', slippage_bps = 9");
            machine.database().update("DELETE FROM risk_rules");
            machine.sessions(40);

            AccountComparison compared = compare(machine);

            assertThat(compared.deals().differences()).isEmpty();
            assertThat(compared.deals().deals()).isGreaterThan(10);
            assertThat(compared.backtest()).isEqualTo(compared.live()).hasSize(160);
            assertThat(compared.isAssumed()).isFalse();
            assertThat(compared.executions())
                    .isNotEmpty()
                    .allMatch(execution -> Math.abs(execution.excess().orElse(0)) < 0.5);
            assertThat(compared.evaluated()).hasSizeGreaterThan(100);
            assertThat(machine.database().queryForObject("SELECT count(*) FROM settings_in_force", Integer.class))
                    .as("a row a change, none for the restart")
                    .isEqualTo(4);
        }
    }

    /** What is closed by hand is no deal of the back-test, and says so. */
    @Test
    void whatSomebodyDidByHandIsExplained(@TempDir Path folder) throws Exception {
        OftenTraded.writePrices(folder);
        try (var machine = new Machine(folder)) {
            OftenTraded.configure(machine);
            machine.start();
            machine.sessions(60);
            machine.database()
                    .update("INSERT INTO manual_exits (mode, ticker, asked_at, asked_by)"
                            + " SELECT mode, ticker, '2026-11-23T15:00:00.000Z', 'me' FROM own_holdings");
            machine.sessions(60);

            AccountComparison compared = compare(machine);

            assertThat(compared.deals().differences())
                    .isNotEmpty()
                    .allMatch(DealDifference::isExplained)
                    .anySatisfy(
                            one -> assertThat(one.cause().orElseThrow().words()).contains("closed by hand, by me"));
        }
    }

    /** The same of a part that is sold by hand, which the strategy goes on without. */
    @Test
    void aPartThatWasSoldByHandIsExplained(@TempDir Path folder) throws Exception {
        OftenTraded.writePrices(folder);
        try (var machine = new Machine(folder)) {
            OftenTraded.configure(machine);
            machine.start();
            machine.sessions(60);
            machine.database()
                    .update("INSERT INTO manual_orders (mode, ticker, side, shares, held, asked_at, asked_by)"
                            + " SELECT mode, ticker, 'SELL', 1, quantity, '2026-11-23T15:00:00.000Z', 'me'"
                            + " FROM own_holdings WHERE quantity > 1");
            machine.sessions(60);

            AccountComparison compared = compare(machine);

            assertThat(compared.deals().differences())
                    .isNotEmpty()
                    .allMatch(DealDifference::isExplained)
                    .anySatisfy(one ->
                            assertThat(one.cause().orElseThrow().words()).contains("a part sold by hand, by me"));
        }
    }

    /** Nobody knows what was in force in a database from before: what is in force now stands for it, and that is said. */
    @Test
    void anOldDatabaseIsPlayedWithTheSettingsOfNow(@TempDir Path folder) throws Exception {
        OftenTraded.writePrices(folder);
        try (var machine = new Machine(folder)) {
            OftenTraded.configure(machine);
            machine.start();
            machine.sessions(60);
            machine.database().update("DELETE FROM settings_in_force");
        }
        try (var machine = new Machine(folder)) {
            machine.sessions(20);

            AccountComparison compared = compare(machine);

            assertThat(compared.isAssumed()).isTrue();
            assertThat(compared.deals().differences()).isEmpty();
            assertThat(compared.live()).hasSize(80);
        }
    }

    @Test
    void withoutTradingThereIsNothingToCompare(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            assertThat(machine.bean(AccountComparisons.class).of(Mode.SIMULATED, (session, done, all) -> {}))
                    .isEqualTo(new Outcome.Impossible("Nothing was traded in this mode yet"));
        }
    }

    private static AccountComparison compare(Machine machine) throws InterruptedException {
        return ((Outcome.Compared)
                        machine.bean(AccountComparisons.class).of(Mode.SIMULATED, (session, done, all) -> {}))
                .comparison();
    }
}
