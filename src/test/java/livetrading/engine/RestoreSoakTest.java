package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.Restore;
import livetrading.ledger.Storage;
import livetrading.standin.core.TradingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Positions are opened and closed for days, some overnight; then the backup of some day is restored, and the program must
 * know again all that was executed since, with the profits that it knew before. {@code scripts/soak restore N} does it for N
 * seeds.
 */
class RestoreSoakTest {

    private static final int SEEDS = Integer.getInteger("soak.restore", 2);
    private static final Path SUMMARY = Path.of("target", "soak-restore.txt");
    private static final List<String> TICKERS = List.of("AAPL", "MSFT", "AMD");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final int YESTERDAY = 1;
    private static final int LAST_WEEK = 5;
    private static final int SESSIONS = 6;
    private static final String EXECUTIONS =
            "SELECT execution_id || ' ' || client_order_id || ' ' || quantity || ' ' || price || ' '"
                    + " || coalesce(realized_profit, 'unknown') FROM trade_history ORDER BY execution_id";
    private static final String POSITIONS =
            "SELECT ticker || ' ' || quantity || ' ' || cost FROM own_holdings ORDER BY ticker";

    @TempDir
    private Path folder;

    private int orders;
    private int forgotten;

    @Test
    void f84_aRestoredBackupKnowsAgainAllThatWasExecutedSince() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (var program = new PaperProgram(
                    Files.createDirectory(folder.resolve("program" + seed)), at(FIRST, 9), true, TICKERS)) {
                program.machine()
                        .database()
                        .update("UPDATE trading_config SET reevaluate_after_days = 365, risk_per_trade = 0.05");
                trade(program, folder.resolve("program" + seed), seed);
            }
        }
        Files.createDirectories(SUMMARY.getParent());
        Files.writeString(
                SUMMARY,
                "%d seeds: %d orders, %d forgotten with a backup: 0 lost, 0 doubled%n"
                        .formatted(SEEDS, orders, forgotten));
        assertThat(forgotten).isPositive();
    }

    private void trade(PaperProgram program, Path data, int seed) throws Exception {
        Random random = new Random(seed);
        Path[] backups = new Path[SESSIONS];
        LocalDate day = FIRST;
        for (int session = 0; session < SESSIONS; session++) {
            day = program.alpaca.calendar().nextOpen(at(day, 0)).date();
            session(program, day, random);
            backups[session] = backUp(program);
            day = day.plusDays(1);
        }
        day = program.alpaca.calendar().nextOpen(at(day, 0)).date();
        session(program, day, random);
        // a check is due after a restore, as the last one is forgotten: what it decides of itself is not its doing
        program.machine().database().update("UPDATE trading_state SET last_check = NULL");
        program.pass(Duration.ofMinutes(2));
        restore(program, data, backups[SESSIONS - YESTERDAY], seed, "of yesterday");
        restore(program, data, backups[SESSIONS - LAST_WEEK], seed, "of last week");
        program.skipTo(
                at(program.alpaca.calendar().nextOpen(at(day, 17)).date(), 10).toString());
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        program.assertBooksAgree();
        assertThat(program.texts(POSITIONS)).isEmpty();
        orders += program.sent().size();
    }

    /** Goes in and out, and is after the close with decisions that wait for the next open. */
    private static void session(PaperProgram program, LocalDate day, Random random) {
        program.skipTo(at(day, 10).toString());
        TICKERS.forEach(ticker -> program.alpaca.tape().price(ticker, String.valueOf(80 + random.nextInt(40))));
        for (int turn = 0; turn < 2; turn++) {
            wants(program, random.nextInt(3) > 0);
            program.pass(Duration.ofMinutes(1));
        }
        program.skipTo(at(day, 17).toString());
        wants(program, random.nextBoolean());
        program.pass(Duration.ofMinutes(1));
    }

    /** The strategy that opened a position leads it to its end: it changes its mind, too. */
    private static void wants(PaperProgram program, boolean hold) {
        program.wantsToHold(hold);
        program.machine()
                .database()
                .update("UPDATE orders SET parameters = (SELECT max(parameters) FROM best_strategies)");
    }

    private static Path backUp(PaperProgram program) throws IOException {
        return program.machine().bean(Storage.class).backUp().file();
    }

    private void restore(PaperProgram program, Path data, Path backup, int seed, String which) {
        List<String> executions = program.texts(EXECUTIONS);
        List<String> positions = program.texts(POSITIONS);
        String wanted =
                program.texts("SELECT max(parameters) FROM best_strategies").getFirst();
        int sent = program.sent().size();
        program.whileItIsClosed(
                () -> new Restore(new DataFolder(data), program.alpaca.clock().instant()).from(backup));
        forgotten += executions.size() - program.number("SELECT count(*) FROM trade_history");
        // what the strategies want is the test's to say, and must not be what it was then
        program.machine().database().update("UPDATE best_strategies SET parameters = ?", wanted);
        program.machine().database().update("UPDATE orders SET parameters = ?", wanted);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts(EXECUTIONS))
                .as("seed %d, backup %s", seed, which)
                .isEqualTo(executions);
        assertThat(program.texts(POSITIONS))
                .as("seed %d, backup %s", seed, which)
                .isEqualTo(positions);
        assertThat(program.sent()).as("seed %d, backup %s", seed, which).hasSize(sent);
        program.assertBooksAgree();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TradingDay.NEW_YORK).toInstant();
    }
}
