package livetrading.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.Strategy;

/**
 * Checks strategies on the same prices. It may be kept: what the existing strategies earn on them is computed once. Several
 * threads may use it.
 */
public final class StrategyChecks {

    /** So many bars are looked at of each series, its last ones: eight and a half years of days. */
    public static final int BARS = 2148;

    private static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final SeriesSource source;
    private final Likeness likeness;
    private final Patience patience;

    /**
     * How long answers may take.
     *
     * @param limit for 10,000 bars, and twice that for any other question
     * @param series for the beginnings of one series together
     */
    record Patience(Duration limit, Duration series) {

        Duration longest() {
            return limit.multipliedBy(2);
        }
    }

    /**
     * @param series given ones, best two; of the same or of different timeframes
     * @param peers bars of other tickers that strategies may look at: few, as each is cut at each bar
     * @param existing the strategies that there are already
     */
    public StrategyChecks(List<Bars> series, Map<Ticker, Bars> peers, List<? extends Strategy> existing) {
        this(series, peers, existing, USUAL);
    }

    StrategyChecks(List<Bars> series, Map<Ticker, Bars> peers, List<? extends Strategy> existing, Patience patience) {
        this.source = new SeriesSource(series, peers);
        this.likeness = new Likeness(List.copyOf(existing));
        this.patience = patience;
    }

    /** A strategy without anything that its class remembers, as a script: see {@link #of(Supplier)}. */
    public CheckReport of(Strategy strategy) throws InterruptedException {
        return of(() -> strategy);
    }

    /**
     * Checks a strategy with its default parameters. It waits until all is known: a fraction of a second for a script, at
     * most about ten seconds for slow code.
     *
     * @param strategies makes the strategy anew. Where it comes from a jar, with a class loader of its own each time, as only
     *     then is seen what its classes remember from one call to the next
     * @throws InterruptedException when the thread is interrupted while it waits; the strategy is interrupted then
     */
    public CheckReport of(Supplier<? extends Strategy> strategies) throws InterruptedException {
        try {
            Asked strategy = Worker.start(patience.longest(), pace -> Asked.anew(strategies, pace))
                    .result();
            return report(strategies, strategy);
        } catch (Fault fault) {
            return Report.of(fault);
        }
    }

    private CheckReport report(Supplier<? extends Strategy> strategies, Asked strategy) throws InterruptedException {
        List<SeriesCheck.Findings> known = ofSeries(strategies, source.of(strategy));
        var report = new Report(known);
        if (report.isComplete()) {
            CheckSeries longOne = source.longOne(strategy);
            report.on(List.of(longOne), Check.FAST, ofTime(strategies, longOne));
            report.add(Check.TRADES, new Trading(known).finding());
            report.add(Check.REPEATABLE, ofThreads(strategies, known));
            report.add(Check.LIKENESS, ofLikeness(known));
        }
        return report.made();
    }

    private List<SeriesCheck.Findings> ofSeries(Supplier<? extends Strategy> strategies, List<CheckSeries> all)
            throws InterruptedException {
        List<Worker<SeriesCheck.Findings>> workers = all.stream()
                .map(series -> Worker.start(
                        patience.longest(),
                        pace -> new SeriesCheck(series, patience.series()).findings(strategies, pace)))
                .toList();
        var known = new ArrayList<SeriesCheck.Findings>();
        for (int i = 0; i < all.size(); i++) {
            try {
                known.add(workers.get(i).result());
            } catch (Fault fault) {
                known.add(SeriesCheck.Findings.none(all.get(i), fault));
            }
        }
        return known;
    }

    /** Twice where the first time is too long: a machine may have been busy with something else. */
    private Finding ofTime(Supplier<? extends Strategy> strategies, CheckSeries series) throws InterruptedException {
        try {
            return inTime(strategies, series);
        } catch (Fault first) {
            try {
                return inTime(strategies, series);
            } catch (Fault second) {
                return Finding.refused("%d bars: %s".formatted(series.size(), second.sentence()));
            }
        }
    }

    private Finding inTime(Supplier<? extends Strategy> strategies, CheckSeries series)
            throws Fault, InterruptedException {
        Worker.start(patience.limit(), pace -> Asked.anew(strategies, pace).stances(series.copy()))
                .result();
        return Finding.passed(
                "%d bars took less than %s s.".formatted(series.size(), Worker.seconds(patience.limit())));
    }

    private Finding ofThreads(Supplier<? extends Strategy> strategies, List<SeriesCheck.Findings> known)
            throws InterruptedException {
        try {
            Asked strategy = Worker.start(patience.longest(), pace -> Asked.anew(strategies, pace))
                    .result();
            return new TwoThreads(known, patience.limit()).asked(strategy, patience.longest());
        } catch (Fault fault) {
            return Finding.refused("Asked by two threads at once: " + fault.sentence());
        }
    }

    private Finding ofLikeness(List<SeriesCheck.Findings> known) throws InterruptedException {
        try {
            return Worker.start(patience.longest(), pace -> likeness.finding(known, source, pace))
                    .result();
        } catch (Fault fault) {
            return Finding.warning("Could not be compared with the others, of which one gave no answer in time.");
        }
    }
}
