package livetrading.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.selection.PeerPool;
import livetrading.selection.Selection;
import livetrading.selection.StrategyComparison;
import livetrading.selection.Window;

/** Chooses strategies in the course of playing an account, for several tickers at the same time. */
final class AccountEvaluation implements AutoCloseable {

    private static final double BARS_A_DAY = 252 / 365.25;
    private static final int SPARE_BARS = 10;

    private EvaluationRules rules;
    private StrategyComparison comparison;
    private Optional<EvaluatedWith> last = Optional.empty();
    private final KnownSelections known;
    private final AccountProgress progress;
    private final ExecutorService threads;

    AccountEvaluation(EvaluationRules rules, KnownSelections known, int threads, AccountProgress progress) {
        this.rules = rules;
        this.known = known;
        this.progress = progress;
        comparison = rules.comparison();
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("account-", 0).daemon().factory());
    }

    /** From now on. */
    void obey(EvaluationRules next) {
        rules = next;
        comparison = next.comparison();
    }

    /** The bars of all tickers that are compared with each other, and a fingerprint of them. */
    private record Pool(Map<Ticker, Bars> bars, long fingerprint) {}

    private record Outcome(
            PlayedTicker ticker,
            Instant end,
            AccountSelection selection,
            EvaluatedHistory history,
            Optional<PlayedPlan> plan) {}

    /**
     * Evaluates the tickers whose evaluation is missing or outdated after a session.
     *
     * @param now when the session closes
     * @return what was chosen, in the order of the tickers
     */
    List<AccountSelection> run(LocalDate session, Instant now, Collection<PlayedTicker> tickers)
            throws InterruptedException {
        Instant loadFrom = loadFrom(now);
        var tasks = new ArrayList<Callable<Outcome>>();
        Optional<Pool> pool = Optional.empty();
        EvaluatedWith with = with(tickers);
        Set<Ticker> priced = tickers.stream()
                .filter(PlayedTicker::isPriced)
                .map(PlayedTicker::ticker)
                .collect(Collectors.toUnmodifiableSet());
        for (PlayedTicker ticker : tickers) {
            if (isDue(ticker, now, with, priced) && !ticker.isDoubtful(loadFrom)) {
                Optional<Window> window = rules.window(ticker.since(loadFrom));
                if (window.isPresent()) {
                    Pool recent = pool.orElseGet(() -> recent(tickers, loadFrom));
                    pool = Optional.of(recent);
                    tasks.add(() -> evaluate(session, ticker, window.get(), recent, tickers));
                }
            }
        }
        var selections = new ArrayList<AccountSelection>();
        for (Future<Outcome> done : threads.invokeAll(tasks)) {
            Outcome outcome = result(done);
            outcome.ticker().evaluated(outcome.end(), with, outcome.history(), outcome.plan());
            selections.add(outcome.selection());
        }
        return selections;
    }

    /** From when on bars are looked at. */
    Instant loadFrom(Instant now) {
        return rules.loadFrom(now);
    }

    private boolean isDue(PlayedTicker ticker, Instant now, EvaluatedWith with, Set<Ticker> priced) {
        return ticker.isPriced()
                && ticker.evaluatedTo()
                        .map(end -> rules.isOutdated(end, ticker.bars(), ticker.now(), now)
                                || !ticker.isEvaluatedWith(with, priced))
                        .orElse(true);
    }

    /** The same object as long as nothing changes: it is compared with once a ticker and session. */
    private EvaluatedWith with(Collection<PlayedTicker> tickers) {
        var now = new EvaluatedWith(rules, pool(tickers));
        EvaluatedWith with = last.filter(now::equals).orElse(now);
        last = Optional.of(with);
        return with;
    }

    private List<Ticker> pool(Collection<PlayedTicker> tickers) {
        return PeerPool.of(tickers.stream().map(PlayedTicker::ticker).toList(), rules.competitors());
    }

    private Pool recent(Collection<PlayedTicker> tickers, Instant loadFrom) {
        Set<Ticker> pool = Set.copyOf(pool(tickers));
        var recent = new HashMap<Ticker, Bars>();
        long fingerprint = 0;
        for (PlayedTicker ticker : tickers) {
            if (!pool.contains(ticker.ticker()) || ticker.isDoubtful(loadFrom)) {
                continue;
            }
            Bars bars = ticker.since(loadFrom);
            if (!bars.isEmpty()) {
                recent.put(ticker.ticker(), bars);
                fingerprint = 31 * fingerprint + ticker.ticker().hashCode();
                fingerprint = 31 * fingerprint + ticker.fingerprint(loadFrom);
            }
        }
        return new Pool(recent, fingerprint);
    }

    private Outcome evaluate(
            LocalDate session, PlayedTicker ticker, Window window, Pool pool, Collection<PlayedTicker> tickers) {
        progress.evaluates();
        StrategyComparison.Selected selected = selected(ticker, window, pool);
        var selection = new AccountSelection(
                session,
                ticker.ticker(),
                selected.selection().winner(),
                selected.selection().score(),
                selected.deflatedSharpe(),
                selected.selection().reason());
        var history = new EvaluatedHistory(
                ticker.bars(),
                ticker.bars().indexOf(window.historyStart()),
                ticker.now(),
                peers(ticker, pool.bars(), tickers),
                ahead(),
                measured(selected.selection()));
        Optional<PlayedPlan> plan = selection.strategy().map(winner -> new PlayedPlan(winner, history));
        return new Outcome(ticker, window.end(), selection, history, plan);
    }

    private StrategyComparison.Selected selected(PlayedTicker ticker, Window window, Pool pool) {
        Optional<Competitor> current = ticker.current(rules);
        return known.of(
                new KnownSelections.Inputs(
                        rules,
                        ticker.ticker(),
                        ticker.fingerprint(window.historyStart()),
                        window.start(),
                        pool.fingerprint(),
                        current),
                () -> comparison.select(window, pool.bars(), current));
    }

    private static List<Competitor> measured(Selection selection) {
        return Stream.concat(selection.winner().stream(), selection.passedOver().keySet().stream())
                .sorted(Comparator.comparing(Competitor::id))
                .toList();
    }

    /** With all their bars: a strategy does not look at those that come after the ticker's own. */
    private static Map<Ticker, Bars> peers(
            PlayedTicker ticker, Map<Ticker, Bars> recent, Collection<PlayedTicker> tickers) {
        var peers = new HashMap<Ticker, Bars>();
        for (PlayedTicker other : tickers) {
            if (other != ticker && recent.containsKey(other.ticker())) {
                peers.put(other.ticker(), other.bars());
            }
        }
        return peers;
    }

    private int ahead() {
        return (int) (rules.reevaluateAfterDays() * BARS_A_DAY) + SPARE_BARS;
    }

    private static Outcome result(Future<Outcome> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an evaluation failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
