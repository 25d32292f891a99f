package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;

/**
 * Which fills to look at; what is empty does not restrict.
 *
 * @param from first New York date
 * @param to last New York date
 */
public record TradeFilter(
        Mode mode,
        Optional<String> ticker,
        Optional<String> strategy,
        Optional<Side> side,
        Optional<LocalDate> from,
        Optional<LocalDate> to)
        implements ModeFilter<Trade> {

    /** All fills of a mode. */
    public static TradeFilter all(Mode mode) {
        return new TradeFilter(
                mode, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Predicate predicate(Root<Trade> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("mode"), mode));
        ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
        strategy.ifPresent(value -> all.add(builder.equal(root.get("strategy"), value)));
        side.ifPresent(value -> all.add(builder.equal(root.get("side"), value)));
        all.addAll(Days.between(from, to, root.get("timestamp"), builder));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
