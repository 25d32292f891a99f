package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.ledger.Storage;
import livetrading.ledger.TableSize;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.TradingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of trading at the stand-in for Alpaca, with a check every five minutes and what is to be done at night: memory,
 * threads, open files and the database stay as small as they were. {@code scripts/soak year} plays all of it.
 */
class YearSoakTest {

    private static final int SESSIONS = Integer.getInteger("soak.year", 1);
    private static final boolean IS_WHOLE = System.getProperty("soak.year") != null;
    private static final int TICKERS = Integer.getInteger("soak.tickers", IS_WHOLE ? 100 : 8);
    private static final String TIMEFRAME = System.getProperty("soak.timeframe", "1Day");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Instant FIRST = Instant.parse("2025-11-24T14:35:00Z");
    private static final LocalDate LAST_BAR = LocalDate.of(2027, 1, 31);
    private static final Path SUMMARY = Path.of("target", "soak-year.txt");

    /** Quarters of a year, of the sessions that are played. */
    private static final int PARTS = 4;

    private static final double MOST_GROWTH = 1.03;

    /** Beside what grows by a part of it: threads of a pool, files of a connection. */
    private static final int NOISE = 4;

    private final List<Checkpoint> checkpoints = new ArrayList<>();

    private record Checkpoint(
            int sessions,
            LocalDate date,
            Duration took,
            double megabytes,
            int threads,
            long files,
            long database,
            long log) {

        @Override
        public String toString() {
            return "| %d | %s | %d s | %.1f MB | %d | %d | %.1f MB | %.1f MB |"
                    .formatted(sessions, date, took.toSeconds(), megabytes, threads, files, database / 1e6, log / 1e6);
        }
    }

    @Test
    void aYearLeavesMemoryThreadsAndFilesAsTheyWere(@TempDir Path temporary) throws IOException {
        Path folder = Optional.ofNullable(System.getProperty("soak.folder"))
                .map(Path::of)
                .orElse(temporary);
        Files.createDirectories(SUMMARY.getParent());
        try (var program = new PaperProgram(folder, FIRST, true, tickers())) {
            begin(program);
            long began = System.nanoTime();
            LocalDate date = LocalDate.ofInstant(FIRST, TradingDay.NEW_YORK);
            for (int session = 1; session <= SESSIONS; session++) {
                TradingDay day = program.alpaca.calendar().day(date).orElseThrow();
                trade(program, day);
                night(program, day);
                if (session * PARTS / SESSIONS > (session - 1) * PARTS / SESSIONS) {
                    checkpoints.add(checkpoint(program, session, date, Duration.ofNanos(System.nanoTime() - began)));
                    Files.write(SUMMARY, summary(program));
                }
                date = program.alpaca.calendar().nextOpen(day.closesAt()).date();
            }
            assertThat(program.number("SELECT count(*) FROM retention_runs")).isGreaterThanOrEqualTo(SESSIONS);
            assertThat(program.number("SELECT count(*) FROM decisions WHERE action = 'ERROR'"))
                    .isZero();
            program.assertBooksAgree();
        }
        if (IS_WHOLE) {
            assertFlat(checkpoints.get(1), checkpoints.getLast());
        }
    }

    private static List<String> tickers() {
        return IntStream.range(0, TICKERS)
                .mapToObj(i -> "T" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .toList();
    }

    private static void begin(PaperProgram program) {
        for (String symbol : tickers()) {
            program.alpaca.assets().list(symbol);
            if (!TIMEFRAME.equals("1Day")) {
                List<TradingDay> days = program.alpaca.calendar().between(LocalDate.of(2024, 11, 1), LAST_BAR);
                program.alpaca.bars().walkWithin(symbol, BarLength.of(TIMEFRAME), days, "100", symbol.hashCode());
            }
        }
        program.machine()
                .database()
                .update(
                        "UPDATE trading_config SET check_interval_seconds = ?, timeframe = ?, max_positions = 10,"
                                + " risk_per_trade = 0.05",
                        INTERVAL.toSeconds(),
                        TIMEFRAME);
        program.machine().start();
    }

    /** A check every five minutes, and a look at what became of its orders a moment later. */
    private static void trade(PaperProgram program, TradingDay day) {
        int checks = 0;
        for (Instant at = day.opensAt().plus(INTERVAL); !at.isAfter(day.closesAt()); at = at.plus(INTERVAL)) {
            if (at.isAfter(program.alpaca.clock().instant())) {
                program.alpaca.clock().moveTo(at);
            }
            if (checks++ % 13 == 0) {
                prices(program, day, at);
            }
            program.machine().step();
            program.alpaca.clock().advance(Duration.ofSeconds(5));
            program.machine().step();
        }
        program.alpaca.journal().forget();
    }

    /** Between the open and the close of the day's bar. */
    private static void prices(PaperProgram program, TradingDay day, Instant now) {
        double part = (double) Duration.between(day.opensAt(), now).toSeconds()
                / Duration.between(day.opensAt(), day.closesAt()).toSeconds();
        for (String symbol : tickers()) {
            Instant midnight = day.date().atStartOfDay(TradingDay.NEW_YORK).toInstant();
            Bar bar = program.alpaca
                    .bars()
                    .known(symbol, BarLength.DAY, midnight, midnight, Instant.MAX, Optional.empty())
                    .getFirst();
            BigDecimal price = bar.open()
                    .add(bar.close().subtract(bar.open()).multiply(BigDecimal.valueOf(part)))
                    .setScale(2, RoundingMode.HALF_EVEN);
            program.alpaca.tape().price(symbol, price.toPlainString());
        }
    }

    private static void night(PaperProgram program, TradingDay day) {
        for (int minutes = 5; minutes <= 80; minutes += 5) {
            program.alpaca.clock().moveTo(day.closesAt().plus(Duration.ofMinutes(minutes)));
            program.machine().step();
            program.machine().bean(UpkeepThread.class).look();
        }
        program.alpaca.journal().forget();
    }

    private static Checkpoint checkpoint(PaperProgram program, int sessions, LocalDate date, Duration took) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path database = program.machine().bean(Storage.class).place();
        return new Checkpoint(
                sessions,
                date,
                took,
                memory.getUsed() / 1e6,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                system.getOpenFileDescriptorCount(),
                database.toFile().length(),
                database.resolveSibling(database.getFileName() + "-wal")
                        .toFile()
                        .length());
    }

    private List<String> summary(PaperProgram program) {
        List<String> lines = new ArrayList<>();
        lines.add("%d tickers, timeframe %s".formatted(TICKERS, TIMEFRAME));
        checkpoints.forEach(checkpoint -> lines.add(checkpoint.toString()));
        for (TableSize size : program.machine()
                .bean(Storage.class)
                .tables(checkpoints.getLast().date())) {
            if (size.rows() > 0) {
                lines.add("| %s | %,d | %.1f MB |"
                        .formatted(size.tableName(), size.rows(), size.bytes().orElse(0) / 1e6));
            }
        }
        Map<String, Long> removed = new TreeMap<>();
        for (String run : program.texts("SELECT removed FROM retention_runs")) {
            run.lines()
                    .map(line -> line.split("=", -1))
                    .forEach(pair -> removed.merge(pair[0], Long.parseLong(pair[1]), Long::sum));
        }
        lines.add("removed " + removed);
        lines.add("longest transaction of the nights "
                + program.texts("SELECT max(longest_millis) || ' ms' FROM retention_runs")
                        .getFirst());
        lines.add("orders " + program.number("SELECT count(*) FROM orders") + ", fills "
                + program.number("SELECT count(*) FROM trade_history") + ", alarms "
                + program.texts("SELECT kind || ' ' || count(*) FROM engine_events GROUP BY kind"));
        return lines;
    }

    private static void assertFlat(Checkpoint second, Checkpoint last) {
        assertThat(last.megabytes()).as("%s%n%s", second, last).isLessThanOrEqualTo(second.megabytes() * MOST_GROWTH);
        assertThat(last.threads()).as("%s%n%s", second, last).isLessThanOrEqualTo(second.threads() + NOISE);
        assertThat(last.files()).as("%s%n%s", second, last).isLessThanOrEqualTo(second.files() + NOISE);
    }
}
