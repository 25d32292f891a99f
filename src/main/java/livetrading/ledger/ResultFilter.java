package livetrading.ledger;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which results of evaluations to show; an empty criterion does not restrict.
 *
 * @param ticker letters that occur in the ticker, whatever their case
 * @param strategy id of the strategy that was measured, or that trades the ticker
 * @param timeframe of the strategy that was measured, or that trades the ticker
 * @param only the tickers that are shown, configured or not
 */
public record ResultFilter(String ticker, Optional<String> strategy, TimeframeFilter timeframe, Only only) {

    /** Everything. */
    public static final ResultFilter ALL =
            new ResultFilter("", Optional.empty(), new TimeframeFilter.Every(), Only.EVERY);

    /**
     * A choice among tickers.
     *
     * @param tickers among which the ticker is, or is not
     * @param isAmong whether it has to be among them
     */
    public record Only(Set<String> tickers, boolean isAmong) {

        /** Leaves none out. */
        public static final Only EVERY = new Only(Set.of(), false);

        private Predicate predicate(CriteriaBuilder builder, Path<String> ticker) {
            if (tickers.isEmpty()) {
                return isAmong ? builder.disjunction() : builder.conjunction();
            }
            return isAmong ? ticker.in(tickers) : builder.not(ticker.in(tickers));
        }
    }

    /** The tickers that the strategy trades, selected or pinned. */
    public Specification<BestStrategy> tickers(Mode mode) {
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(builder.equal(root.get("mode"), mode));
            all.add(matches(builder, root.get("ticker")));
            all.add(only.predicate(builder, root.get("ticker")));
            strategy.ifPresent(
                    id -> all.add(trades(mode, root, query, builder, candidate -> builder.equal(candidate, id))));
            if (timeframe instanceof TimeframeFilter.One one) {
                all.add(trades(mode, root, query, builder, candidate -> one.holds(builder, candidate)));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    /** Whether what trades the ticker is wanted: what is pinned, or else what was selected. */
    private static Predicate trades(
            Mode mode,
            Root<BestStrategy> best,
            AbstractQuery<?> query,
            CriteriaBuilder builder,
            Function<Path<String>, Predicate> isWanted) {
        Subquery<String> pinned = query.subquery(String.class);
        Root<StrategyPin> pin = pinned.from(StrategyPin.class);
        pinned.select(pin.get("ticker"))
                .where(builder.equal(pin.get("mode"), mode), isWanted.apply(pin.get("strategy")));
        Subquery<String> others = query.subquery(String.class);
        Root<StrategyPin> other = others.from(StrategyPin.class);
        others.select(other.get("ticker"))
                .where(builder.equal(other.get("mode"), mode), builder.not(isWanted.apply(other.get("strategy"))));
        Path<String> ticker = best.get("ticker");
        return builder.or(
                ticker.in(pinned), builder.and(isWanted.apply(best.get("strategy")), builder.not(ticker.in(others))));
    }

    /** The same on whatever timeframe. */
    public ResultFilter onEveryTimeframe() {
        return new ResultFilter(ticker, strategy, new TimeframeFilter.Every(), only);
    }

    /** The back-tests of the strategy. */
    public Specification<StrategyEvaluation> evaluations(Mode mode) {
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(builder.equal(root.get("mode"), mode));
            all.add(matches(builder, root.get("ticker")));
            all.add(only.predicate(builder, root.get("ticker")));
            strategy.ifPresent(id -> all.add(builder.equal(root.get("strategy"), id)));
            switch (timeframe) {
                case TimeframeFilter.Every() -> {}
                case TimeframeFilter.One one -> all.add(one.holds(builder, root.get("strategy")));
                case TimeframeFilter.OfWinner winner -> all.add(winner.holds(builder, query, root));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private Predicate matches(CriteriaBuilder builder, Path<String> column) {
        // the letters of tickers are none that mean something in a pattern
        String letters = ticker.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.-]", "");
        return letters.isEmpty() ? builder.conjunction() : builder.like(column, "%" + letters + "%");
    }
}
