package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.MarketCalendar;

/** From one New York date to another, both included. */
final class Days {

    private Days() {}

    static List<Predicate> between(
            Optional<LocalDate> from, Optional<LocalDate> to, Expression<Instant> time, CriteriaBuilder builder) {
        List<Predicate> limits = new ArrayList<>();
        from.map(MarketCalendar::startOfDay).ifPresent(start -> limits.add(builder.greaterThanOrEqualTo(time, start)));
        to.map(date -> MarketCalendar.startOfDay(date.plusDays(1)))
                .ifPresent(end -> limits.add(builder.lessThan(time, end)));
        return limits;
    }
}
