package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import livetrading.standin.faults.RandomFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad weather, a session for each seed: random faults while positions are opened and closed, then good weather and one
 * more pass, after which the program's records must be the broker's. {@code scripts/soak N} runs N seeds.
 */
class FaultSoakTest {

    private static final int SEEDS = Integer.getInteger("soak.seeds", 4);
    private static final int SEEDS_OF_A_PROGRAM = 15;
    private static final Path SUMMARY = Path.of("target", "soak-seeds.txt");
    private static final List<String> TICKERS = List.of("AAPL", "MSFT", "AMD", "JPM");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    /** They cost ten seconds of the clock on the wall each, and are as unclear as a connection that is closed. */
    private static final Set<Fault> SLOW = EnumSet.of(Fault.STALL_HEADERS, Fault.STALL_BODY);

    /** Paths of requests, and names of events. */
    private static final String ABOUT_ORDERS = "/v2/orders.*|/v2/account/activities.*|[a-z_]+";

    @TempDir
    private Path folder;

    private final Accounts total = new Accounts();

    @Test
    void everySeedEndsWithTheBooksOfTheBroker() throws IOException {
        for (int first = 1; first <= SEEDS; first += SEEDS_OF_A_PROGRAM) {
            int last = Math.min(first + SEEDS_OF_A_PROGRAM - 1, SEEDS);
            try (var program = new PaperProgram(
                    Files.createDirectory(folder.resolve("program" + first)),
                    FIRST.atStartOfDay(TradingDay.NEW_YORK).toInstant(),
                    true,
                    TICKERS)) {
                program.machine()
                        .database()
                        .update("UPDATE trading_config SET reevaluate_after_days = 365, risk_per_trade = 0.05");
                run(program, first, last);
            }
        }
        Files.createDirectories(SUMMARY.getParent());
        Files.writeString(SUMMARY, "%d seeds: %s%n".formatted(SEEDS, total));
        assertThat(total.orders).isPositive();
    }

    private void run(PaperProgram program, int first, int last) {
        LocalDate day = FIRST;
        for (int seed = first; seed <= last; seed++) {
            day = program.alpaca
                    .calendar()
                    .nextOpen(day.atStartOfDay(TradingDay.NEW_YORK).toInstant())
                    .date();
            program.skipTo(
                    day.atTime(10, 0).atZone(TradingDay.NEW_YORK).toInstant().toString());
            Accounts before = Accounts.of(program);
            weather(program, seed);
            endOfSession(program, day);
            Accounts after = Accounts.of(program);
            total.add(before, after);
            assertThat(after.wrong()).as("seed %d: %s", seed, after).isZero();
            program.assertBooksAgree();
            day = day.plusDays(1);
        }
    }

    /** Only then it is certain of an order that it never arrived; what is still to be sold is sold at the next open. */
    private static void endOfSession(PaperProgram program, LocalDate day) {
        var closed = day.atTime(16, 1).atZone(TradingDay.NEW_YORK).toInstant();
        program.skipTo(closed.toString());
        program.pass(Duration.ofMinutes(1));
        program.skipTo(program.alpaca.calendar().nextOpen(closed).opensAt().toString());
        program.pass(Duration.ofMinutes(1));
    }

    private static void weather(PaperProgram program, int seed) {
        Random random = new Random(seed);
        TICKERS.forEach(ticker -> program.alpaca.tape().price(ticker, String.valueOf(80 + random.nextInt(40))));
        switchOn(program.alpaca.faults(), seed);
        program.machine().control().pauseEntries(false);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(10));
        if (random.nextInt(5) == 0) {
            program.restart();
        }
        if (random.nextBoolean()) {
            program.machine().control().cancelOpenOrders();
        }
        program.pass(Duration.ofMinutes(5));
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(10));
        program.alpaca.faults().clear();
        program.machine().control().cancelOpenOrders();
        program.pass(Duration.ofMinutes(6));
    }

    /** In the worst weather no cycle is ever complete: most of it is about orders, for these are what could be lost. */
    private static void switchOn(FaultPlan plan, int seed) {
        var drawn = new FaultPlan(seed);
        RandomFaults.switchOn(drawn, seed);
        drawn.rules().stream()
                .map(FaultRule::effect)
                .filter(effect -> !SLOW.contains(effect.fault()))
                .forEach(effect -> plan.add(Match.on("", ABOUT_ORDERS).probability(0.2), effect));
    }

    /** What must not be: executions that are lost or booked twice, orders that are doubled or stuck. */
    private static final class Accounts {

        private long orders;
        private long executions;
        private long lost;
        private long doubled;
        private long bookedTwice;
        private long stuck;

        static Accounts of(PaperProgram program) {
            var accounts = new Accounts();
            var journal = program.alpaca.journal();
            Set<String> booked = Set.copyOf(program.texts("SELECT execution_id FROM trade_history"));
            accounts.orders = journal.booked().size();
            accounts.executions = journal.executions().size();
            accounts.lost = journal.executions().stream()
                    .filter(execution -> !booked.contains(execution.activityId()))
                    .count();
            accounts.doubled = accounts.orders
                    - program.number("SELECT count(*) FROM (SELECT DISTINCT ticker, side, bar_time FROM orders"
                            + " WHERE broker_order_id IS NOT NULL)");
            accounts.bookedTwice = program.number("SELECT count(*) - count(DISTINCT execution_id) FROM trade_history");
            accounts.stuck = program.number("SELECT count(*) FROM orders WHERE state IN"
                    + " ('INTENDED', 'UNSENT', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')");
            return accounts;
        }

        void add(Accounts before, Accounts after) {
            orders += after.orders - before.orders;
            executions += after.executions - before.executions;
            lost += after.lost - before.lost;
            doubled += after.doubled - before.doubled;
            bookedTwice += after.bookedTwice - before.bookedTwice;
            stuck += after.stuck - before.stuck;
        }

        long wrong() {
            return Math.abs(lost) + Math.abs(doubled) + bookedTwice + stuck;
        }

        @Override
        public String toString() {
            return "%d orders, %d executions: %d lost, %d doubled, %d booked twice, %d stuck"
                    .formatted(orders, executions, lost, doubled, bookedTwice, stuck);
        }
    }
}
