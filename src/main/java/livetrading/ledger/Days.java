package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.Duration;
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

    /**
     * The same for what lasts from one time until another.
     *
     * @param longest nothing lasts longer; bounds the beginning, which has an index
     */
    static List<Predicate> overlapping(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Expression<Instant> begin,
            Expression<Instant> end,
            Duration longest,
            CriteriaBuilder builder) {
        List<Predicate> limits = new ArrayList<>(between(from, Optional.empty(), end, builder));
        from.map(date -> MarketCalendar.startOfDay(date).minus(longest))
                .ifPresent(earliest -> limits.add(builder.greaterThanOrEqualTo(begin, earliest)));
        limits.addAll(between(Optional.empty(), to, begin, builder));
        return limits;
    }
}
