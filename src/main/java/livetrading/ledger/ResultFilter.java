package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which results of evaluations to show; an empty criterion does not restrict.
 *
 * @param ticker letters that occur in the ticker, whatever their case
 * @param strategy id of the strategy that was measured, or that trades the ticker
 * @param only the tickers that are shown, configured or not
 */
public record ResultFilter(String ticker, Optional<String> strategy, Only only) {

    /** Everything. */
    public static final ResultFilter ALL = new ResultFilter("", Optional.empty(), Only.EVERY);

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
            strategy.ifPresent(id -> {
                Subquery<String> pinned = query.subquery(String.class);
                var pin = pinned.from(StrategyPin.class);
                pinned.select(pin.get("ticker"))
                        .where(builder.equal(pin.get("mode"), mode), builder.equal(pin.get("strategy"), id));
                Subquery<String> others = query.subquery(String.class);
                var other = others.from(StrategyPin.class);
                others.select(other.get("ticker"))
                        .where(builder.equal(other.get("mode"), mode), builder.notEqual(other.get("strategy"), id));
                Path<String> ticker = root.get("ticker");
                all.add(builder.or(
                        ticker.in(pinned),
                        builder.and(builder.equal(root.get("strategy"), id), builder.not(ticker.in(others)))));
            });
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    /** The back-tests of the strategy. */
    public Specification<StrategyEvaluation> evaluations(Mode mode) {
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(builder.equal(root.get("mode"), mode));
            all.add(matches(builder, root.get("ticker")));
            all.add(only.predicate(builder, root.get("ticker")));
            strategy.ifPresent(id -> all.add(builder.equal(root.get("strategy"), id)));
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private Predicate matches(CriteriaBuilder builder, Path<String> column) {
        // the letters of tickers are none that mean something in a pattern
        String letters = ticker.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.-]", "");
        return builder.like(column, "%" + letters + "%");
    }
}
