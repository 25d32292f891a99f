package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.Execution;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.core.TradingDay;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session for each seed in which half of the answers to orders are lost and the orders are booked 61 to 600 s later,
 * or never, while strategies go in and out on bars of five minutes, the user has shares of his own in the same tickers, and
 * the program is killed now and then. {@code scripts/soak late N} runs N seeds.
 */
class LateBookingSoakTest {

    private static final int SEEDS = Integer.getInteger("soak.late", 2);
    private static final int SEEDS_OF_A_PROGRAM = 10;
    private static final int PROGRAMS_AT_ONCE = 4;
    private static final Path SUMMARY = Path.of("target", "soak-late.txt");
    private static final List<String> TICKERS = List.of("AAPL", "MSFT", "AMD", "JPM");
    private static final String USERS_SHARES = "35";
    private static final String BY_HAND = "web";
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    @TempDir
    private Path folder;

    private final Damage total = new Damage();
    private final List<String> wrong = new ArrayList<>();
    private int seeds;

    @Test
    void f34_ordersThatAreBookedMinutesAfterTheirAnswerWasLostAreNeitherLostNorDoubled()
            throws ExecutionException, InterruptedException {
        try (var programs = Executors.newFixedThreadPool(PROGRAMS_AT_ONCE)) {
            List<Future<?>> runs = IntStream.iterate(1, first -> first <= SEEDS, first -> first + SEEDS_OF_A_PROGRAM)
                    .<Future<?>>mapToObj(first -> programs.submit(() -> {
                        run(first);
                        return first;
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(wrong).as("%s", total).isEmpty();
        assertThat(total.late).isPositive();
    }

    private void run(int first) throws IOException {
        try (var program = new PaperProgram(
                Files.createDirectory(folder.resolve("program" + first)), at(FIRST, 10, 0), true, TICKERS)) {
            program.machine()
                    .database()
                    .update("UPDATE trading_config SET timeframe = '5Min', history_days = 365,"
                            + " reevaluate_after_days = 365, risk_per_trade = 0.05");
            run(program, first, Math.min(first + SEEDS_OF_A_PROGRAM - 1, SEEDS));
        }
    }

    private void run(PaperProgram program, int first, int last) throws IOException {
        LocalDate day = FIRST;
        for (int seed = first; seed <= last; seed++) {
            day = program.alpaca.calendar().nextOpen(at(day, 0, 0)).date();
            program.newAccount(seed);
            addBars(program, day, seed);
            program.skipTo(at(day, 10, 0).toString());
            new Storm(program, seed).pass(day);
            Damage damage = Damage.of(program);
            note(seed, damage);
            day = day.plusDays(1);
        }
    }

    /** After each seed, for many take long. */
    private synchronized void note(int seed, Damage damage) throws IOException {
        seeds++;
        total.add(damage);
        if (damage.wrong() > 0) {
            wrong.add("seed %d: %s".formatted(seed, damage));
        }
        Files.createDirectories(SUMMARY.getParent());
        Files.writeString(
                SUMMARY, "%d seeds: %s%n%s".formatted(seeds, total, String.join(System.lineSeparator(), wrong)));
    }

    private static void addBars(PaperProgram program, LocalDate day, int seed) {
        var days = program.alpaca.calendar().between(day.minusDays(80), day);
        for (String ticker : TICKERS) {
            program.alpaca.bars().walkWithin(ticker, BarLength.of("5Min"), days, "100", seed + ticker.hashCode());
            program.alpaca.tape().price(ticker, "100");
        }
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TradingDay.NEW_YORK).toInstant();
    }

    /** One session. */
    private static final class Storm {

        private static final int TURNS = 2;

        private final PaperProgram program;
        private final Random random;
        private final Set<String> usersTickers = new HashSet<>();

        Storm(PaperProgram program, int seed) {
            this.program = program;
            this.random = new Random(seed);
        }

        void pass(LocalDate day) {
            program.machine().control().pauseEntries(false);
            wants(true);
            loseAnswers();
            for (int turn = 0; turn < TURNS; turn++) {
                wants(true);
                pass(6 + random.nextInt(8));
                userBuys();
                wants(false);
                pass(6 + random.nextInt(8));
            }
            program.alpaca.faults().clear();
            pass(14);
            program.machine().control().pauseEntries(true);
            program.skipTo(at(day, 16, 1).toString());
            pass(4);
        }

        /** The strategy that opened a position leads it to its end: it changes its mind, too. */
        private void wants(boolean hold) {
            String parameters = hold ? "{\"lower\":98,\"upper\":99}" : "{\"lower\":1,\"upper\":2}";
            program.wantsToHold(hold);
            program.machine().database().update("UPDATE orders SET parameters = ?", parameters);
        }

        private void loseAnswers() {
            for (int i = 0; i < 6; i++) {
                program.alpaca
                        .faults()
                        .add(
                                Match.submit().probability(0.1),
                                Effect.of(Fault.CARRIED_OUT_LATE).with("seconds", 61 + random.nextInt(540)));
            }
            program.alpaca.faults().add(Match.submit().probability(0.1), Fault.RESET_BEFORE_READ);
            program.alpaca.faults().add(Match.submit().probability(0.1), Fault.RESPONSE_LOST);
        }

        private void pass(int minutes) {
            for (int minute = 0; minute < minutes; minute++) {
                program.pass(Duration.ofMinutes(1));
                if (random.nextInt(50) == 0) {
                    program.restart();
                }
            }
        }

        /** In tickers that the program holds: where the user has shares, it does not buy. */
        private void userBuys() {
            TICKERS.stream()
                    .filter(ticker -> program.own(ticker).signum() > 0 && random.nextBoolean())
                    .filter(usersTickers::add)
                    .forEach(ticker ->
                            program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, ticker, USERS_SHARES, "")));
        }
    }

    /** What must not be, by the broker's book alone, and how much there was that could have gone wrong. */
    private static final class Damage {

        private int orders;
        private int late;
        private int lost;
        private int doubled;
        private BigDecimal usersSold = BigDecimal.ZERO;
        private int stuck;
        private int differing;

        static Damage of(PaperProgram program) {
            var damage = new Damage();
            damage.orders = program.sent().size();
            damage.late = (int) program.alpaca.journal().requests("POST", "/v2/orders").stream()
                    .filter(request -> request.done().contains(Fault.CARRIED_OUT_LATE.wire()))
                    .count();
            Set<String> booked = Set.copyOf(program.texts("SELECT execution_id FROM trade_history"));
            List<Execution> ours = program.alpaca.journal().executions().stream()
                    .filter(execution -> !execution.order().source().equals(BY_HAND))
                    .toList();
            damage.lost = (int) ours.stream()
                    .filter(execution -> !booked.contains(execution.activityId()))
                    .count();
            damage.trace(ours);
            damage.stuck = program.number("SELECT count(*) FROM orders WHERE state IN"
                    + " ('INTENDED', 'UNSENT', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')");
            damage.compare(program, ours);
            return damage;
        }

        /** Follows what the program's orders made of its own position in each ticker. */
        private void trace(List<Execution> ours) {
            var own = new HashMap<String, BigDecimal>();
            var opened = new HashMap<String, UUID>();
            for (Execution execution : ours) {
                String symbol = execution.order().symbol();
                BigDecimal before = own.getOrDefault(symbol, BigDecimal.ZERO);
                UUID order = execution.order().id();
                if (execution.order().side() == Side.BUY) {
                    if (before.compareTo(ROUNDING) > 0 && !order.equals(opened.get(symbol))) {
                        doubled++;
                    }
                    opened.put(symbol, order);
                    own.put(symbol, before.add(execution.qty()));
                } else {
                    usersSold = usersSold.add(execution.qty().subtract(before).max(BigDecimal.ZERO));
                    own.put(symbol, before.subtract(execution.qty()).max(BigDecimal.ZERO));
                }
            }
        }

        /** What the program thinks it owns is what its orders have left at the broker. */
        private void compare(PaperProgram program, List<Execution> ours) {
            Map<String, BigDecimal> net = new HashMap<>();
            for (Execution execution : ours) {
                BigDecimal signed = execution.order().side() == Side.BUY
                        ? execution.qty()
                        : execution.qty().negate();
                net.merge(execution.order().symbol(), signed, BigDecimal::add);
            }
            differing = (int) TICKERS.stream()
                    .filter(ticker -> program.own(ticker).compareTo(net.getOrDefault(ticker, BigDecimal.ZERO)) != 0)
                    .count();
            Set<String> known = Set.copyOf(program.texts("SELECT client_order_id FROM orders"));
            lost += (int) program.sent().stream()
                    .map(BookedOrder::clientOrderId)
                    .filter(id -> !known.contains(id))
                    .count();
        }

        void add(Damage more) {
            orders += more.orders;
            late += more.late;
            lost += more.lost;
            doubled += more.doubled;
            usersSold = usersSold.add(more.usersSold);
            stuck += more.stuck;
            differing += more.differing;
        }

        int wrong() {
            return lost + doubled + usersSold.signum() + stuck + differing;
        }

        @Override
        public String toString() {
            return "%d orders, %d answers lost and carried out late: %d lost, %d doubled, %s of the user's shares sold, %d stuck, %d positions that differ"
                    .formatted(orders, late, lost, doubled, usersSold.toPlainString(), stuck, differing);
        }
    }
}
