package livetrading.simulated;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * The prices of fictional tickers, made from a seed: the same seed gives the same prices, and a longer run begins with
 * the shorter one. They begin on 2016-01-04, have nine years at once and never end.
 *
 * <p>Not safe for use by several threads.
 */
public final class GeneratedPrices {

    /** The seed of the market that everybody sees unless told otherwise. */
    public static final long DEFAULT_SEED = 20_160_104;

    private static final LocalDate AT_ONCE = LocalDate.of(2024, 12, 31);

    private final long seed;
    private GeneratedRun run;

    public GeneratedPrices(long seed) {
        this.seed = seed;
        this.run = newRun();
    }

    private GeneratedRun newRun() {
        GeneratedRun fresh = new GeneratedRun(seed);
        fresh.goPast(AT_ONCE);
        return fresh;
    }

    /** The tickers that have generated prices. */
    public Set<Ticker> tickers() {
        return Set.copyOf(run.tickers());
    }

    /** All bars of a generated ticker up to a date; empty when the ticker is not a generated one. */
    public Optional<Bars> bars(Ticker ticker, LocalDate last) {
        return columns(ticker, last).map(columns -> columns.bars(ticker, 0, columns.indexOf(last.plusDays(1))));
    }

    /** The bars of a ticker with at least one session after a date; empty when the ticker is not a generated one. */
    Optional<PriceColumns> columns(Ticker ticker, LocalDate date) {
        if (!run.tickers().contains(ticker)) {
            return Optional.empty();
        }
        if (!run.reaches(date)) {
            run = newRun();
        }
        run.goPast(date);
        return run.columns(ticker);
    }
}
