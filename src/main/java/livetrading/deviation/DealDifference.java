package livetrading.deviation;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * How a deal differs from its back-test.
 *
 * @param live what was done; empty when nothing was
 * @param backtest what the back-test does; empty when it does nothing
 * @param cause what recorded cause explains it
 */
public record DealDifference(Optional<Deal> live, Optional<Deal> backtest, Optional<Cause> cause) {

    /** What differs. */
    public enum Kind {
        ONLY_LIVE("Only live"),
        ONLY_BACKTEST("Only in the back-test"),
        OTHER_SHARES("Other shares"),
        OTHER_PRICE("Other price");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @throws IllegalArgumentException without a deal */
    public DealDifference {
        if (live.isEmpty() && backtest.isEmpty()) {
            throw new IllegalArgumentException("a difference of no deals");
        }
    }

    public Kind kind() {
        if (backtest.isEmpty()) {
            return Kind.ONLY_LIVE;
        }
        if (live.isEmpty()) {
            return Kind.ONLY_BACKTEST;
        }
        return live.get().shares().compareTo(backtest.get().shares()) == 0 ? Kind.OTHER_PRICE : Kind.OTHER_SHARES;
    }

    public LocalDate session() {
        return any().session();
    }

    public Ticker ticker() {
        return any().ticker();
    }

    public Side side() {
        return any().side();
    }

    private Deal any() {
        return live.or(() -> backtest).orElseThrow();
    }

    public boolean isExplained() {
        return cause.isPresent();
    }

    /** The same with what explains it. */
    public DealDifference because(Optional<Cause> explanation) {
        return new DealDifference(live, backtest, explanation);
    }
}
