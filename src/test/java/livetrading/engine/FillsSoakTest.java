package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row F30 of the table of faults: a month of sessions in each of which all positions are opened and closed in very many
 * fills takes no more memory, threads and open files at its end than at its beginning. {@code scripts/soak month} runs
 * it with 100,000 fills.
 */
class FillsSoakTest {

    private static final int FILLS = Integer.getInteger("soak.fills", 3_000);
    private static final List<String> TICKERS = List.of("AAPL", "MSFT", "AMD", "JPM");
    private static final int SESSIONS = 21;
    private static final int SESSIONS_TO_WARM_UP = 5;
    private static final int FILLS_OF_AN_ORDER = Math.ceilDiv(FILLS, SESSIONS * TICKERS.size() * 2);
    private static final String DEPOSIT = "1900000";
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final Path SUMMARY = Path.of("target", "soak-fills.txt");

    /** Less than a hundred bytes for each of 100,000 fills. */
    private static final long MEGABYTES_OF_NOISE = 8;

    private static final int THREADS_OF_NOISE = 8;
    private static final int FILES_OF_NOISE = 16;

    private final List<Checkpoint> checkpoints = new ArrayList<>();

    /** After a session: fills so far, the heap after it was cleaned up, threads, and open files. */
    private record Checkpoint(LocalDate date, int fills, long megabytes, int threads, long files, Duration took) {

        @Override
        public String toString() {
            return "%s  %,9d fills  %4d MB  %3d threads  %3d files  %3d s"
                    .formatted(date, fills, megabytes, threads, files, took.toSeconds());
        }
    }

    @Test
    void f30_aMonthOfVeryManyFillsLeavesMemoryThreadsAndFilesAsTheyWere(@TempDir Path folder) throws IOException {
        try (var program = new PaperProgram(
                folder, FIRST.atTime(9, 40).atZone(TradingDay.NEW_YORK).toInstant(), true, TICKERS)) {
            program.machine()
                    .database()
                    .update("UPDATE trading_config SET reevaluate_after_days = 365, risk_per_trade = 0.1");
            program.machine().control().pauseEntries(true);
            program.wantsToHold(true);
            LocalDate date = FIRST;
            int fills = 0;
            for (int session = 1; session <= SESSIONS; session++) {
                long began = System.nanoTime();
                fills += trade(program, date);
                assertThat(program.number("SELECT count(*) FROM trade_history")).isEqualTo(fills);
                // the stand-in remembers everything
                program.newAccount(session);
                boolean isCompared = session == SESSIONS_TO_WARM_UP + 1 || session == SESSIONS;
                checkpoints.add(checkpoint(date, fills, Duration.ofNanos(System.nanoTime() - began), isCompared));
                date = next(program, date);
            }
        }
        Files.createDirectories(SUMMARY.getParent());
        Files.write(SUMMARY, checkpoints.stream().map(Checkpoint::toString).toList());
        assertThat(checkpoints.getLast().fills()).isGreaterThanOrEqualTo(FILLS);
        assertFlat(checkpoints.get(SESSIONS_TO_WARM_UP), checkpoints.getLast());
    }

    private static LocalDate next(PaperProgram program, LocalDate date) {
        return program.alpaca
                .calendar()
                .nextOpen(date.plusDays(1).atStartOfDay(TradingDay.NEW_YORK).toInstant())
                .date();
    }

    /** Opens and closes all positions; says in how many fills. */
    private static int trade(PaperProgram program, LocalDate date) {
        program.skipTo(
                date.atTime(10, 0).atZone(TradingDay.NEW_YORK).toInstant().toString());
        // only whole shares are executed: as many fills take as many shares
        program.alpaca.account().deposit(DEPOSIT);
        program.alpaca
                .faults()
                .add(Match.submit(), Effect.of(Fault.PARTIAL_FILLS).with("chunks", FILLS_OF_AN_ORDER));
        program.machine().control().pauseEntries(false);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.number("SELECT count(*) FROM own_holdings"))
                .as("positions on %s", date)
                .isEqualTo(TICKERS.size());
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(3));
        assertThat(program.number("SELECT count(*) FROM own_holdings"))
                .as("positions left on %s", date)
                .isZero();
        return program.alpaca.journal().executions().size();
    }

    private static Checkpoint checkpoint(LocalDate date, int fills, Duration took, boolean isCompared) {
        // soft references and finalizers take more than one
        for (int i = 0; i < (isCompared ? 3 : 1); i++) {
            System.gc();
        }
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return new Checkpoint(date, fills, memory.getUsed() >> 20, threads, system.getOpenFileDescriptorCount(), took);
    }

    private static void assertFlat(Checkpoint early, Checkpoint late) {
        assertThat(late.megabytes())
                .as("%s%n%s", early, late)
                .isLessThanOrEqualTo(early.megabytes() + MEGABYTES_OF_NOISE);
        assertThat(late.threads()).as("%s%n%s", early, late).isLessThanOrEqualTo(early.threads() + THREADS_OF_NOISE);
        assertThat(late.files()).as("%s%n%s", early, late).isLessThanOrEqualTo(early.files() + FILES_OF_NOISE);
    }
}
