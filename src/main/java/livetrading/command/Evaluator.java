package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleList;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;
import livetrading.settings.Setting;

/** Evaluates the tickers of some files. The outcome does not depend on the number of threads; used once. */
final class Evaluator {

    private static final Backtest BACKTEST = new Backtest(
            Setting.INITIAL_CAPITAL.standardNumber(),
            new Costs(
                    Setting.COMMISSION.standardNumber(),
                    Setting.SLIPPAGE.standardNumber() / BacktestRequest.BASIS_POINTS),
            false);

    private final EvaluateRequest request;
    private final Terminal terminal;
    private final StrategyComparison comparison;
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Evaluated> evaluated = new ArrayList<>();

    Evaluator(EvaluateRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
        // no strategy is active here, so there is none to prefer by a margin
        comparison = new StrategyComparison(
                request.competitors(),
                new RuledBacktest(BACKTEST, RuleList.NONE),
                new StrategySelector(request.metric(), 0, SelectionCriteria.STANDARD));
    }

    void run() {
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            FolderPrices folder = FolderPrices.of(request.files(), request.reading(), tasks, terminal);
            unusable.addAll(folder.unusable());
            ScriptLooks.note(request.strategies(), folder.prices().keySet(), terminal);
            tasks.all(evaluations(folder), "tickers evaluated").forEach(this::take);
        }
    }

    /** In order of the tickers. */
    List<Evaluated> evaluated() {
        return evaluated;
    }

    List<Unusable> unusable() {
        return unusable;
    }

    private List<Callable<TickerOutcome>> evaluations(FolderPrices folder) {
        return folder.prices().values().stream()
                .map(bars -> evaluation(bars, folder))
                .toList();
    }

    private Callable<TickerOutcome> evaluation(Bars bars, FolderPrices folder) {
        return () -> {
            try {
                return Window.of(bars, request.historyDays(), request.competitors())
                        .map(window -> outcome(window, folder.prices()))
                        .orElseGet(() -> tooShort(bars, folder.barsInFile(bars.ticker())));
            } catch (RuntimeException e) {
                // one ticker that fails must not keep the others from being evaluated
                return new Unusable("%s: failed: %s".formatted(bars.ticker(), e));
            }
        };
    }

    private TickerOutcome outcome(Window window, Map<Ticker, Bars> prices) {
        Optional<String> tooLong = tooLong(window.history());
        if (tooLong.isPresent()) {
            return new Unusable("%s: %s".formatted(window.history().ticker(), tooLong.get()));
        }
        List<ImplausibleJump> jumps = request.acceptsJumps() ? List.of() : ImplausibleJump.in(window.history());
        return jumps.isEmpty()
                ? Evaluated.of(comparison.run(window, prices, Optional.empty()))
                : new Unusable("%s: %s; no strategy is chosen on such prices, unless with --accept-jumps"
                        .formatted(window.history().ticker(), jumps.getFirst().reason()));
    }

    private Optional<String> tooLong(Bars bars) {
        return request.competitors().list().stream()
                .flatMap(competitor -> ScriptLooks.tooLong(competitor.strategy(), bars.timeframe()).stream())
                .findFirst();
    }

    private Unusable tooShort(Bars bars, int all) {
        return new Unusable("%s: an evaluation needs %s, %d of them within the last %s; the file has %d%s"
                .formatted(
                        bars.ticker(),
                        Words.count(Window.leastBars(request.competitors(), bars.timeframe()), "bar"),
                        Window.leastBars(request.competitors(), bars.timeframe())
                                - request.competitors().requiredWarmUp(bars.timeframe()),
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
