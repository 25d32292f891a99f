package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import livetrading.engine.EngineStatus.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** F39: the database's file is taken away from under the program that has it open. */
class LostDatabaseTest {

    @TempDir
    private Path folder;

    private Machine machine;
    private Path file;

    @BeforeEach
    void trade() {
        file = folder.resolve("trading_state.db");
        machine = new Machine(folder);
        machine.start();
        machine.sessions(3);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @AfterEach
    void end() {
        machine.close();
    }

    @Test
    void f39_aFileThatIsDeletedHaltsTradingAndWhatIsKnownIsSaved() throws Exception {
        String before = decisions(machine);
        Files.delete(file);
        machine.sessions(10);

        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(machine.status().message()).contains("trading_state.db was deleted", "nothing is traded");
        assertThat(decisions(machine)).isEqualTo(before);
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(machine.database().queryForList("SELECT message FROM engine_events WHERE kind = 'HALT'"))
                .hasSize(1);

        Path rescued = rescued().getFirst();
        assertThat(machine.status().message()).contains(String.valueOf(rescued.getFileName()));
        assertThat(read(rescued, "SELECT count(*) FROM decisions")).isEqualTo(before);
        assertThat(rescued()).hasSize(1);

        machine.close();
        Files.move(rescued, file);
        machine = new Machine(folder);
        machine.sessions(2);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(Integer.parseInt(decisions(machine))).isGreaterThan(Integer.parseInt(before));
    }

    @Test
    void f39_aFileThatIsReplacedHaltsTradingUntilItIsBack() throws Exception {
        Path aside = folder.resolve("aside.db");
        Files.move(file, aside);
        Files.write(file, Files.readAllBytes(aside));
        machine.sessions(2);
        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(machine.status().message()).contains("another file was put in the place of trading_state.db");

        Files.delete(file);
        Files.move(aside, file);
        machine.sessions(6);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void f39_aFileThatIsCutOffLowersHealthAndOneThatIsTidiedUpDoesNot() throws Exception {
        execute(
                "DELETE FROM strategy_evaluations; PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
        machine.sessions(2);
        assertThat(machine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(health()).isEqualTo(Status.UP);

        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertThat(health()).isEqualTo(Status.DOWN);
        machine.sessions(1);
        assertThat(machine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(machine.status().message()).contains("cut off");
    }

    @Test
    void f39_aDeletedWriteAheadLogIsNoticedToo() throws Exception {
        Files.delete(folder.resolve("trading_state.db-wal"));
        machine.sessions(1);
        assertThat(machine.status().message()).contains("trading_state.db-wal was deleted");
        assertThat(rescued()).hasSize(1);
    }

    private Status health() {
        return Objects.requireNonNull(
                        machine.bean("engineHealth", HealthIndicator.class).health())
                .getStatus();
    }

    private void execute(String statements) {
        for (String sql : statements.split(";", -1)) {
            machine.database().execute(sql);
        }
    }

    private static String decisions(Machine machine) {
        return String.valueOf(machine.database().queryForObject("SELECT count(*) FROM decisions", Integer.class));
    }

    private List<Path> rescued() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.getFileName().toString().startsWith("trading_state-rescued-"))
                    .toList();
        }
    }

    private static String read(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
