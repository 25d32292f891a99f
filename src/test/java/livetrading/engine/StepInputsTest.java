package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineStates;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written takes effect in the very next step, and what is not written is not read. */
class StepInputsTest extends OnOneMachine {

    @BeforeEach
    void standStill() {
        machine.stop();
        machine.step();
        machine.step();
        assertThat(machine.status().phase()).isEqualTo(Phase.STOPPED);
    }

    @AfterEach
    void putInOrder() {
        machine.database().update("UPDATE trading_config SET mode = 'SIMULATED'");
        machine.database().update("UPDATE trading_state SET is_active = 0, closing_since = NULL, entries_paused = 0");
    }

    @Test
    void whatAnotherProgramWritesTakesEffectInTheNextStep() throws SQLException {
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.executeUpdate("UPDATE trading_state SET is_active = 1");
            machine.step();
            assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);

            statement.executeUpdate("UPDATE trading_state SET is_active = 0");
            machine.step();
            assertThat(machine.status().phase()).isEqualTo(Phase.STOPPED);

            statement.executeUpdate("UPDATE trading_config SET mode = 'PAPER'");
            machine.step();
            assertThat(machine.status().mode()).isEqualTo(Mode.PAPER);

            statement.executeUpdate("UPDATE trading_config SET mode = 'SIMULATED'");
            machine.step();
            assertThat(machine.status().mode()).isEqualTo(Mode.SIMULATED);
        }
    }

    @Test
    void whatAnotherProgramHasNotCommittedHasNoEffectYet() throws SQLException {
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.executeUpdate("UPDATE trading_config SET mode = 'PAPER'");
            machine.step();
            assertThat(machine.status().mode()).isEqualTo(Mode.SIMULATED);
            statement.execute("COMMIT");
            machine.step();
            assertThat(machine.status().mode()).isEqualTo(Mode.PAPER);
        }
    }

    @Test
    void whatTheProgramWritesTakesEffectInTheNextStep() {
        machine.control().start();
        machine.step();
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);

        machine.control().closeAllPositions();
        assertThat(instructions().isClosing()).isTrue();

        machine.control().cancelOpenOrders();
        assertThat(instructions().isCancelling()).isTrue();

        machine.control().closePosition(Mode.SIMULATED, new Ticker("ALFA"), "admin");
        assertThat(instructions().closing(new Ticker("ALFA"))).isPresent();

        machine.control().allowEntry(Mode.SIMULATED, new Ticker("ALFA"), "admin");
        assertThat(instructions().exits()).isEmpty();

        machine.control().stop();
        machine.step();
        assertThat(machine.status().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aStateThatIsDeletedIsRestored() throws SQLException {
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.executeUpdate("DELETE FROM trading_state");
        }
        machine.step();
        assertThat(machine.bean(EngineStates.class).findById(EngineStates.ONLY)).isPresent();
    }

    @Test
    void nothingIsReadThatNobodyHasWrittenTo() {
        Statistics statistics = machine.bean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            machine.step();
            machine.step();
            statistics.clear();
            for (int i = 0; i < 50; i++) {
                machine.step();
            }
            assertThat(statistics.getPrepareStatementCount()).isZero();
            assertThat(statistics.getSessionOpenCount()).isZero();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** As a step sees them that begins now. */
    private static Instructions instructions() {
        StepInputs inputs = machine.bean(StepInputs.class);
        inputs.refresh();
        return inputs.instructions(Mode.SIMULATED);
    }

    /** As the sqlite3 shell connects. */
    private static Connection other() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:"
                + Objects.requireNonNull(machine.database()
                        .queryForObject("SELECT file FROM pragma_database_list WHERE name = 'main'", String.class)));
    }
}
