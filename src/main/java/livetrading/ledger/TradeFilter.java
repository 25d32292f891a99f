package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.data.jpa.domain.Specification;

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
        Optional<LocalDate> to) {

    /** All fills of a mode. */
    public static TradeFilter all(Mode mode) {
        return new TradeFilter(
                mode, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Specification<Trade> specification() {
        return (root, query, builder) -> predicate(root, builder);
    }

    Predicate predicate(Root<Trade> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("mode"), mode));
        ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
        strategy.ifPresent(value -> all.add(builder.equal(root.get("strategy"), value)));
        side.ifPresent(value -> all.add(builder.equal(root.get("side"), value)));
        from.map(MarketCalendar::startOfDay)
                .ifPresent(start -> all.add(builder.greaterThanOrEqualTo(root.get("timestamp"), start)));
        to.map(date -> MarketCalendar.startOfDay(date.plusDays(1)))
                .ifPresent(end -> all.add(builder.lessThan(root.get("timestamp"), end)));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
