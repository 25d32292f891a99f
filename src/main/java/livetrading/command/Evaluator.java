package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.command.ReadFile.Bad;
import livetrading.command.ReadFile.Good;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.risk.rule.RuleList;
import livetrading.selection.PeerPool;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;
import livetrading.settings.Setting;
import livetrading.strategy.Strategy;

/**
 * Evaluates the tickers of some files, of which those are kept in memory that strategies compare the others with. The
 * outcome does not depend on the number of threads; used once.
 */
final class Evaluator {

    private static final Backtest BACKTEST = new Backtest(
            Setting.INITIAL_CAPITAL.standardNumber(),
            new Costs(
                    Setting.COMMISSION.standardNumber(),
                    Setting.SLIPPAGE.standardNumber() / BacktestRequest.BASIS_POINTS),
            false);

    private final EvaluateRequest request;
    private final int mostPeers;
    private final Terminal terminal;
    private final FolderPrices folder;
    private final StrategyComparison comparison;
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Evaluated> evaluated = new ArrayList<>();

    /** @param streamed a file that was read only to be evaluated, if it is in order; its bars are forgotten */
    private record Done(Optional<Good> streamed, TickerOutcome outcome) {}

    Evaluator(EvaluateRequest request, Terminal terminal) {
        this(request, PeerPool.MOST, terminal);
    }

    /** @param mostPeers the bars of so many tickers are kept, for strategies to compare them */
    Evaluator(EvaluateRequest request, int mostPeers, Terminal terminal) {
        this.request = request;
        this.mostPeers = mostPeers;
        this.terminal = terminal;
        folder = new FolderPrices(terminal);
        // no strategy is active here, so there is none to prefer by a margin
        comparison = new StrategyComparison(
                request.competitors(),
                new RuledBacktest(BACKTEST, RuleList.NONE),
                new StrategySelector(request.metric(), 0, SelectionCriteria.STANDARD));
    }

    void run() {
        Map<Ticker, List<Path>> files = request.files().stream()
                .filter(file -> PriceFiles.named(file).isPresent())
                .collect(Collectors.groupingBy(file -> PriceFiles.named(file).orElseThrow()));
        Set<Ticker> pool = Set.copyOf(PeerPool.of(files.keySet(), request.competitors(), mostPeers));
        // a file whose name is not that of a ticker is reported before the others are evaluated
        Predicate<Path> isKept =
                file -> PriceFiles.named(file).map(pool::contains).orElse(true);
        List<Path> kept = request.files().stream().filter(isKept).toList();
        List<Path> streamed = request.files().stream().filter(isKept.negate()).toList();
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            folder.keep(kept, request.reading(), tasks);
            notePeers(pool.size(), files.size());
            tasks.each(evaluations(streamed), "tickers evaluated", terminal.interruption(), this::take);
        }
        folder.noteMissingSessions();
        evaluated.sort(Comparator.comparing(Evaluated::ticker));
    }

    private void notePeers(int pool, int all) {
        ScriptLooks.note(request.strategies(), folder.prices().keySet(), terminal);
        if (pool < all && request.strategies().all().stream().anyMatch(Strategy::usesPeers)) {
            terminal.note("strategies that look at other tickers look at %,d of the %,d (evaluate --help says which)"
                    .formatted(pool, all));
        }
    }

    /** In order of the tickers. */
    List<Evaluated> evaluated() {
        return evaluated;
    }

    List<Unusable> unusable() {
        return Stream.concat(folder.unusable().stream(), unusable.stream()).toList();
    }

    /** How many files were evaluated, or found not to be in order. */
    int lookedAt() {
        return evaluated.size() + unusable().size();
    }

    private List<Callable<Done>> evaluations(List<Path> others) {
        Map<Ticker, Bars> peers = folder.prices();
        Stream<Callable<Done>> kept =
                folder.kept().stream().map(file -> () -> new Done(Optional.empty(), evaluation(file, peers)));
        Stream<Callable<Done>> streamed = others.stream()
                .map(file -> () -> switch (ReadFile.of(file, request.reading())) {
                    case Good good -> new Done(Optional.of(good), evaluation(good, peers));
                    case Bad(Unusable why) -> new Done(Optional.empty(), why);
                });
        return Stream.concat(kept, streamed).toList();
    }

    private TickerOutcome evaluation(Good file, Map<Ticker, Bars> peers) {
        try {
            return Window.of(file.bars(), request.historyDays(), request.competitors())
                    .map(window -> outcome(window, peers))
                    .orElseGet(() -> tooShort(file.bars(), file.all()));
        } catch (RuntimeException e) {
            // one ticker that fails must not keep the others from being evaluated
            return new Unusable("%s: failed: %s".formatted(file.bars().ticker(), e));
        }
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

    private void take(Done done) {
        if (done.streamed().isPresent() && !folder.take(done.streamed().get())) {
            return;
        }
        switch (done.outcome()) {
            case Evaluated good -> evaluated.add(good);
            case Unusable bad -> unusable.add(bad);
        }
    }
}
