package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;

/**
 * Which round trips to look at; what is empty does not restrict. A period has those that were closed in it, and those that
 * are open and were opened before its end.
 *
 * @param from first New York date
 * @param to last New York date
 */
public record RoundTripFilter(
        Mode mode, Optional<String> ticker, Optional<String> strategy, Optional<LocalDate> from, Optional<LocalDate> to)
        implements ModeFilter<BookedRoundTrip> {

    /** All round trips of a mode. */
    public static RoundTripFilter all(Mode mode) {
        return new RoundTripFilter(mode, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Predicate predicate(Root<BookedRoundTrip> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("mode"), mode));
        ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
        strategy.ifPresent(value -> all.add(builder.equal(root.get("strategy"), value)));
        Expression<Instant> closed = root.get("closedAt");
        from.map(MarketCalendar::startOfDay)
                .ifPresent(start ->
                        all.add(builder.or(builder.isNull(closed), builder.greaterThanOrEqualTo(closed, start))));
        to.map(date -> MarketCalendar.startOfDay(date.plusDays(1)))
                .ifPresent(end -> all.add(builder.or(
                        builder.lessThan(closed, end),
                        builder.and(builder.isNull(closed), builder.lessThan(root.get("openedAt"), end)))));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
