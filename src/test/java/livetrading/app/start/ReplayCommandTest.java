package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import livetrading.app.storage.MigratedDatabase;
import livetrading.engine.Machine;
import livetrading.ledger.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ReplayCommandTest {

    @TempDir
    private Path data;

    private String said = "";

    private String day(JdbcTemplate database) {
        return database.queryForList("SELECT substr(max(bar_time), 1, 10) FROM decisions", String.class)
                .getFirst();
    }

    private static void trade(Machine machine, int sessions) {
        machine.start();
        machine.sessions(sessions);
    }

    @Test
    void f158_saysTheSameByteForByteWhileItRunsAfterARestartAndAfterARestore() throws Exception {
        String day;
        Path backup;
        String running;
        try (Machine machine = new Machine(data)) {
            trade(machine, 12);
            day = day(machine.database());
            backup = machine.bean(Storage.class).backUp().file();
            assertThat(replay("--day", day)).as(said).isZero();
            assertThat(said).containsPattern("(\\d+) of \\1 decisions are the same, 0 differ, 0 cannot be made again.");
            assertThat(replay("--day", day, "--format", "json")).isZero();
            running = said;
        }
        try (Machine machine = new Machine(data)) {
            machine.database().update("UPDATE trading_config SET risk_per_trade = 0.5, tickers = 'ALFA'");
            trade(machine, 5);
        }
        assertThat(replay("--day", day, "--format", "json")).isZero();
        assertThat(said).isEqualTo(running);

        restore(backup);

        assertThat(replay("--day", day, "--format", "json")).isZero();
        assertThat(said).isEqualTo(running).contains("\"same\" : true", "\"differences\" : [ ]", "\"inputs\" : [ ]");
    }

    private void restore(Path backup) {
        var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("LIVETRADING_DATA_DIR", data.toString());
        assertThat(RestoreCommand.run(new String[] {"restore", backup.toString()}, environment, said, said))
                .isZero();
    }

    @Test
    void f159_saysWhichDiffersAndWhichInputIsGone() throws Exception {
        String day;
        try (Machine machine = new Machine(data)) {
            trade(machine, 4);
            day = day(machine.database());
            machine.database()
                    .update("UPDATE decisions SET reason = 'because I say so' WHERE id ="
                            + " (SELECT max(id) FROM decisions WHERE ticker = 'ALFA')");
            assertThat(replay("--day", day, "--mode", "simulated", "--ticker", "alfa"))
                    .isEqualTo(1);
            assertThat(said).contains("reason: then because I say so, now ", "0 of 1 decisions are the same, 1 differ");
            assertThat(replay("--day", day, "--ticker", "BRAV")).as(said).isZero();

            machine.database().update("DELETE FROM decision_inputs");
            assertThat(replay("--day", day)).isEqualTo(1);
            assertThat(said).contains("what it was made from is gone").doesNotContain("the same\n");
        }
    }

    @Test
    void f160_saysOfADatabaseOfAnEarlierVersionThatItHasToBeBroughtUpToDateAndThenThatNothingWasKept()
            throws Exception {
        Path database = data.resolve("trading_state.db");
        try (InputStream packed =
                new GZIPInputStream(Files.newInputStream(Path.of("src/test/resources/released/2026-11-28.db.gz")))) {
            Files.copy(packed, database);
        }
        assertThat(replay("--day", "2026-11-28")).isEqualTo(1);
        assertThat(said).contains("Start this version of the program on it once");

        try (Machine machine = new Machine(data)) {
            String day = day(machine.database());
            assertThat(replay("--day", day)).isEqualTo(1);
            assertThat(said).contains("its inputs were not kept: it was made by an earlier version of the program");
        }
    }

    @Test
    void saysWhatIsWrong() {
        for (String[] wrong : new String[][] {
            {},
            {"--day", "yesterday"},
            {"--day", "2026-03-03", "--format", "csv"},
            {"--day"},
            {"--colour", "red"},
            {"--day", "2026-03-03", "--mode", "cash"}
        }) {
            assertThat(replay(wrong)).as(said).isEqualTo(2);
            assertThat(said).contains("usage: livetrading replay");
        }
        assertThat(replay("--day", "2026-03-03")).isEqualTo(1);
        assertThat(said).contains("There is no database");
        assertThat(data.resolve("trading_state.db")).doesNotExist();

        MigratedDatabase.into(data);
        assertThat(replay("--day", "2026-03-03")).isEqualTo(3);
        assertThat(said).contains("There is no decision on 2026-03-03.");
    }

    @Test
    void itsHelpFitsATerminal() {
        PrintStream stream = out();
        assertThat(ReplayCommand.run(new String[] {"replay", "--help"}, Map.of(), stream, stream))
                .isZero();
        said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(said.lines()).isNotEmpty().allMatch(line -> line.length() <= 100);
    }

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PrintStream out() {
        bytes = new ByteArrayOutputStream();
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private int replay(String... words) {
        String[] arguments = Stream.of(Stream.of("replay"), Arrays.stream(words), Stream.of("--data", data.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        if (words.length % 2 == 1) {
            // the last option lacks its value
            arguments = Stream.concat(Stream.of("replay"), Arrays.stream(words)).toArray(String[]::new);
        }
        PrintStream stream = out();
        int code = ReplayCommand.run(arguments, Map.of(), stream, stream);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
