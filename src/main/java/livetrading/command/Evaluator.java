package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.PriceTable;
import livetrading.selection.Competitors;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;
import livetrading.settings.Setting;
import livetrading.strategy.StrategyCatalog;

/** Evaluates the tickers of some files. The outcome does not depend on the number of threads; used once. */
final class Evaluator {

    private static final Competitors COMPETITORS = Competitors.withDefaults(StrategyCatalog.all());

    private static final Backtest BACKTEST = new Backtest(
            Setting.INITIAL_CAPITAL.standardNumber(),
            new Costs(
                    Setting.COMMISSION.standardNumber(),
                    Setting.SLIPPAGE.standardNumber() / BacktestRequest.BASIS_POINTS),
            false);

    private final EvaluateRequest request;
    private final Terminal terminal;
    private final StrategyComparison comparison;
    private final Map<Ticker, Bars> prices = new TreeMap<>();
    private final Map<Ticker, Integer> read = new TreeMap<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Evaluated> evaluated = new ArrayList<>();

    Evaluator(EvaluateRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
        // no strategy is active here, so there is none to prefer by a margin
        comparison = new StrategyComparison(
                COMPETITORS, BACKTEST, new StrategySelector(request.metric(), 0, SelectionCriteria.STANDARD));
    }

    private sealed interface Read {}

    private record Good(Path file, PriceTable table, Bars bars) implements Read {}

    private record Bad(Unusable why) implements Read {}

    void run() {
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            tasks.all(request.files().stream().map(this::reading).toList(), "files read")
                    .forEach(this::take);
            noteMissingSessions();
            tasks.all(prices.values().stream().map(this::evaluation).toList(), "tickers evaluated")
                    .forEach(this::take);
        }
    }

    /** In order of the tickers. */
    List<Evaluated> evaluated() {
        return evaluated;
    }

    List<Unusable> unusable() {
        return unusable;
    }

    private Callable<Read> reading(Path file) {
        return () -> {
            try {
                PriceTable table = PriceFile.read(file, request.reading());
                Bars bars = table.bars().regularHours();
                return bars.isEmpty()
                        ? new Bad(new Unusable("%s: all bars lie outside of regular hours".formatted(file)))
                        : new Good(file, table, bars);
            } catch (BadPriceFile bad) {
                return new Bad(new Unusable(bad.of(file.toString())));
            }
        };
    }

    private void take(Read one) {
        switch (one) {
            case Good(Path file, PriceTable table, Bars bars) -> {
                table.notes(file.toString()).forEach(terminal::note);
                read.put(bars.ticker(), table.bars().size());
                if (prices.putIfAbsent(bars.ticker(), bars) != null) {
                    unusable.add(new Unusable(PriceFiles.second(file, bars.ticker())));
                }
            }
            case Bad(Unusable why) -> unusable.add(why);
        }
    }

    private void noteMissingSessions() {
        List<String> gappy = prices.values().stream()
                .filter(bars -> BarNotes.missingSessions(bars) > 0)
                .map(bars -> bars.ticker().symbol())
                .toList();
        if (!gappy.isEmpty()) {
            terminal.note("sessions are missing in %s of %s (%s); indicators run over the bars that there are"
                    .formatted(gappy.size(), Words.count(prices.size(), "file"), String.join(", ", gappy)));
        }
    }

    private Callable<TickerOutcome> evaluation(Bars bars) {
        return () -> {
            try {
                return Window.of(bars, request.historyDays(), COMPETITORS)
                        .map(this::outcome)
                        .orElseGet(() -> tooShort(bars));
            } catch (RuntimeException e) {
                // one ticker that fails must not keep the others from being evaluated
                return new Unusable("%s: failed: %s".formatted(bars.ticker(), e));
            }
        };
    }

    private TickerOutcome outcome(Window window) {
        List<ImplausibleJump> jumps = request.acceptsJumps() ? List.of() : ImplausibleJump.in(window.history());
        return jumps.isEmpty()
                ? Evaluated.of(comparison.run(window, prices, Optional.empty()))
                : new Unusable("%s: %s; no strategy is chosen on such prices, unless with --accept-jumps"
                        .formatted(window.history().ticker(), jumps.getFirst().reason()));
    }

    private Unusable tooShort(Bars bars) {
        int all = read.getOrDefault(bars.ticker(), bars.size());
        return new Unusable("%s: an evaluation needs %s, %d of them within the last %s; the file has %d%s"
                .formatted(
                        bars.ticker(),
                        Words.count(Window.leastBars(COMPETITORS), "bar"),
                        Window.leastBars(COMPETITORS) - COMPETITORS.longestWarmUp(),
                        Words.count(request.historyDays(), "day"),
                        all,
                        all == bars.size() ? "" : ", %d of them in regular hours".formatted(bars.size())));
    }

    private void take(TickerOutcome outcome) {
        switch (outcome) {
            case Evaluated good -> evaluated.add(good);
            case Unusable bad -> unusable.add(bad);
        }
    }
}
