package livetrading.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.broker.Broker;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;
import livetrading.standin.core.RequestEntry;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the program while it trades at the stand-in for Alpaca, which runs in the same process, over real HTTP and
 * with a database on disk: how long an order takes from the decision until it arrives, and how long a check of a long
 * watch list takes. Not by JMH, which can only time whole methods.
 */
public final class TradingBenchmark {

    private static final Instant OPEN = Instant.parse("2026-11-23T15:00:00Z");
    private static final int TICKERS = 100;
    private static final int ORDERS = 300;
    private static final int CYCLES = 60;
    private static final int WARM_UP = 20;

    private final PaperProgram program;

    private TradingBenchmark(PaperProgram program) {
        this.program = program;
    }

    /** Prints the figures as a table. */
    public static void run() throws IOException {
        System.setProperty("logging.level.root", "OFF");
        System.setProperty("logging.level.livetrading", "OFF");
        Path folder = Files.createTempDirectory("trading-benchmark");
        try (var program = new PaperProgram(folder, OPEN, true, tickers())) {
            tickers().forEach(program.alpaca.assets()::list);
            var benchmark = new TradingBenchmark(program);
            System.out.printf(
                    "%n%-58s %10s %10s %10s%n", "trading at a stand-in for Alpaca", "median ms", "worst ms", "bars");
            benchmark.cycles();
            benchmark.orders();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> tickers() {
        return IntStream.range(0, TICKERS)
                .mapToObj(i -> "T" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .toList();
    }

    /** Checks with all bars and evaluations at hand, during a session. */
    private void cycles() {
        program.machine().start();
        program.pass(Duration.ofSeconds(61));
        var whole = new ArrayList<Duration>();
        var own = new ArrayList<Duration>();
        int mostBars = 0;
        for (int i = 0; i < CYCLES; i++) {
            program.alpaca.journal().forget();
            program.alpaca.clock().advance(Duration.ofSeconds(61));
            long begun = System.nanoTime();
            program.machine().step();
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            whole.add(taken);
            own.add(taken.minus(answering()));
            mostBars = Math.max(mostBars, barRequests());
        }
        print("check of 100 tickers, answers of the stand-in included", whole, mostBars);
        print("the same without the time of the answers", own, mostBars);
    }

    private Duration answering() {
        return program.alpaca.journal().requests().stream()
                .map(RequestEntry::handling)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private int barRequests() {
        return program.alpaca.journal().requests("GET", "/v2/stocks/bars").size();
    }

    /** From the decision to the arrival at the stand-in: sized, approved, written down and sent. */
    private void orders() {
        Broker broker = program.machine()
                .bean(Venues.class)
                .of(Mode.PAPER)
                .orElseThrow()
                .broker();
        OrderExecutor executor = program.machine().bean(OrderExecutor.class);
        var plan = new TradingPlan("rsi", "{}", OPEN.minus(Duration.ofDays(700)), "");
        program.alpaca.journal().forget();
        var taken = new ArrayList<Duration>();
        for (int i = 0; i < ORDERS; i++) {
            // the rate of calls is limited
            program.alpaca.clock().advance(Duration.ofSeconds(2));
            long decided = System.nanoTime();
            ApprovedOrder order = approved(OPEN.minusSeconds(i));
            executor.send(broker, Mode.PAPER, order, plan, Timeframe.DAY_1, Optional.empty());
            taken.add(Duration.ofNanos(arrival(order) - decided));
        }
        print("from the decision until the order arrives", taken, 0);
    }

    private static ApprovedOrder approved(Instant bar) {
        var limits = new RiskLimits(new BigDecimal("0.002"), TICKERS, true, BigDecimal.ZERO);
        var cash = new BigDecimal("50000");
        var risk = new OrderApproval(limits, Mode.PAPER, cash, cash, Set.of());
        return (ApprovedOrder) risk.enter(
                Ticker.of("TAA"), new BigDecimal("100"), new BigDecimal("0.05"), "rsi", bar, "RSI is below 30");
    }

    private long arrival(ApprovedOrder order) {
        return program.alpaca.journal().requests("POST", "/v2/orders").stream()
                .filter(request -> request.clientOrderId()
                        .equals(order.intent().clientOrderId().value()))
                .findFirst()
                .orElseThrow()
                .arrivedNanos();
    }

    private static void print(String what, List<Duration> all, int bars) {
        List<Duration> warm = new ArrayList<>(all.subList(WARM_UP, all.size()));
        Collections.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%-58s %10.1f %10.1f %10s%n",
                what,
                millis(warm.get(warm.size() / 2)),
                millis(warm.getLast()),
                bars == 0 ? "" : bars + " a check");
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
