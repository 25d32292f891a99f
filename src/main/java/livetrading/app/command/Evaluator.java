package livetrading.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livetrading.app.command.TickerOutcome.Evaluated;
import livetrading.app.command.TickerOutcome.Unusable;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.selection.Contest;
import livetrading.selection.Election;
import livetrading.selection.Guard;
import livetrading.selection.Window;
import livetrading.strategy.StrategyCatalog;

/** Evaluates tickers on some threads. The outcome does not depend on how many they are; used once. */
final class Evaluator implements AutoCloseable {

    static final Backtest BACKTEST = new Backtest(100_000, new Costs(0, 0.0005), false);

    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final EvaluateRequest request;
    private final Terminal terminal;
    private final ExecutorService threads;
    private final Contest contest;
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Evaluated> evaluated = new ArrayList<>();

    Evaluator(EvaluateRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
        threads = Executors.newFixedThreadPool(
                request.threads(), Thread.ofPlatform().daemon().factory());
        // nothing is in office here, so nothing is defended by a margin
        contest = new Contest(BACKTEST, new Election(request.metric(), 0, Guard.STANDARD));
    }

    private sealed interface Read {}

    private record Good(Bars bars) implements Read {}

    private record Bad(Unusable why) implements Read {}

    void run() {
        Map<Ticker, Bars> prices = new TreeMap<>();
        all(request.files().stream().map(this::reading).toList(), "files read").forEach(read -> {
            switch (read) {
                case Good(Bars bars) -> {
                    if (prices.putIfAbsent(bars.ticker(), bars) != null) {
                        unusable.add(new Unusable("there are two files with the prices of " + bars.ticker()));
                    }
                }
                case Bad bad -> unusable.add(bad.why());
            }
        });
        noteMissingSessions(prices);
        all(prices.values().stream().map(bars -> evaluation(bars, prices)).toList(), "tickers evaluated")
                .forEach(outcome -> {
                    switch (outcome) {
                        case Evaluated good -> evaluated.add(good);
                        case Unusable bad -> unusable.add(bad);
                    }
                });
    }

    /** In order of the tickers. */
    List<Evaluated> evaluated() {
        return evaluated;
    }

    List<Unusable> unusable() {
        return unusable;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Callable<Read> reading(Path file) {
        return () -> {
            try {
                return new Good(PriceFile.read(file, request.reading()));
            } catch (BadPriceFile bad) {
                return new Bad(new Unusable(bad.of(file.toString())));
            }
        };
    }

    private Callable<TickerOutcome> evaluation(Bars bars, Map<Ticker, Bars> prices) {
        return () -> {
            Optional<Window> window = Window.of(bars, request.historyDays());
            if (window.isEmpty()) {
                return new Unusable(tooShort(bars));
            }
            try {
                return Evaluated.of(contest.run(window.get(), prices, Optional.empty()));
            } catch (RuntimeException e) {
                // one ticker that fails must not keep the others from being evaluated
                return new Unusable("%s: failed: %s".formatted(bars.ticker(), e));
            }
        };
    }

    private String tooShort(Bars bars) {
        return "%s: an evaluation needs %s, %d of them within the last %s; the file has %d"
                .formatted(
                        bars.ticker(),
                        Words.count(Window.leastBars(), "bar"),
                        Window.leastBars() - StrategyCatalog.longestWarmUp(),
                        Words.count(request.historyDays(), "day"),
                        bars.size());
    }

    private void noteMissingSessions(Map<Ticker, Bars> prices) {
        List<String> gappy = prices.values().stream()
                .filter(bars -> BarNotes.missingSessions(bars) > 0)
                .map(bars -> bars.ticker().symbol())
                .toList();
        if (!gappy.isEmpty()) {
            terminal.note("sessions are missing in %s of %s (%s); indicators run over the bars that there are"
                    .formatted(gappy.size(), Words.count(prices.size(), "file"), String.join(", ", gappy)));
        }
    }

    /** The results of all tasks in their order; says from time to time how many are done. */
    private <T> List<T> all(List<Callable<T>> tasks, String done) {
        List<Future<T>> futures = tasks.stream().map(threads::submit).toList();
        long began = System.nanoTime();
        long nextReport = began + PROGRESS_NANOS;
        for (Future<T> future : futures) {
            while (!isDoneBefore(nextReport, future)) {
                terminal.err()
                        .printf(
                                "%d of %d %s after %d s%n",
                                futures.stream().filter(Future::isDone).count(),
                                futures.size(),
                                done,
                                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
                nextReport = System.nanoTime() + PROGRESS_NANOS;
            }
        }
        return futures.stream().map(Future::resultNow).toList();
    }

    private static boolean isDoneBefore(long time, Future<?> future) {
        try {
            long left = time - System.nanoTime();
            if (left > 0) {
                future.get(left, TimeUnit.NANOSECONDS);
            }
            return left > 0;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("an evaluation ended early", e);
        }
    }
}
