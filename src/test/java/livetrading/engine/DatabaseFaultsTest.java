package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row F17 of the table of faults: what becomes of trading while the database does not take what has to be written. */
class DatabaseFaultsTest extends AtPaperProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @BeforeEach
    void begin() {
        // evaluated, and about to buy with the next check
        program.wantsToHold(true);
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void f17_anotherProgramThatWritesForAMomentOnlyDelaysTrading() throws Exception {
        try (Connection other = hold()) {
            Thread trading = Thread.ofPlatform().start(() -> program.pass(Duration.ofMinutes(2)));
            assertThat(trading.join(Duration.ofMillis(500))).isFalse();
            assertThat(program.sent()).isEmpty();
            other.rollback();
            trading.join();
        }
        assertThat(program.sent()).hasSize(2);
        assertThat(halts()).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f17_whileAnotherProgramHoldsTheDatabaseNothingIsSent() throws Exception {
        write("PRAGMA busy_timeout = 20");
        try (Connection other = hold()) {
            program.pass(Duration.ofMinutes(2));
            assertNothingWasSentBecause("another program has been writing");
            other.rollback();
        }
        recovers("another program has been writing");
    }

    @Test
    void f17_whileTheDiskIsFullNothingIsSent() {
        // no page is free, and every order needs one of its own
        write("UPDATE best_strategies SET parameters = parameters || '%s'".formatted(" ".repeat(10_000)));
        write("VACUUM");
        write("PRAGMA max_page_count = 1");
        program.pass(Duration.ofMinutes(2));
        assertNothingWasSentBecause("the disk is full");
        write("PRAGMA max_page_count = 1000000");
        recovers("the disk is full");
    }

    @Test
    void f17_whileTheDatabaseCannotBeWrittenNothingIsSent() {
        write("PRAGMA query_only = ON");
        program.pass(Duration.ofMinutes(2));
        assertNothingWasSentBecause("the database cannot be written");
        write("PRAGMA query_only = OFF");
        recovers("the database cannot be written");
    }

    @Test
    void f17_anOrderWhoseAnswerCannotBeWrittenIsFoundLater() throws Exception {
        write("PRAGMA busy_timeout = 20");
        FaultRule held = program.alpaca.faults().add(Match.submit().once(), Fault.HOLD_AFTER);
        Thread trading = Thread.ofPlatform().start(() -> program.pass(Duration.ofSeconds(65)));
        assertThat(held.awaitStrike(PATIENCE)).isTrue();
        try (Connection other = hold()) {
            held.release();
            trading.join();
            assertThat(program.texts("SELECT state FROM orders")).containsExactly("INTENDED");
            assertThat(program.sent()).hasSize(1);
            other.rollback();
        }
        recovers("another program has been writing");
    }

    private void assertNothingWasSentBecause(String words) {
        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).isEmpty();
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message()).contains(words, "nothing is traded");
    }

    private void recovers(String words) {
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'HALT'"))
                .singleElement()
                .asString()
                .contains(words);
        assertThat(program.sent()).hasSize(2);
        assertThat(program.alpaca.journal().postsPerClientOrderId().values()).containsExactly(1, 1);
        program.assertBooksAgree();
    }

    private int halts() {
        return program.number("SELECT count(*) FROM engine_events WHERE kind = 'HALT'");
    }

    /** On the connection that the program writes with: it has only one. */
    private void write(String pragma) {
        program.machine().database().execute(pragma);
    }

    /** As another program does that is in the middle of writing. */
    private Connection hold() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trading_state.db"));
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.executeUpdate("UPDATE trading_state SET message = message");
        }
        return other;
    }
}
