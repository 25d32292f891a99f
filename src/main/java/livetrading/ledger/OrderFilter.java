package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;

/**
 * Which orders to show; an empty criterion does not restrict.
 *
 * @param from first New York date by the market's clock
 * @param to last New York date
 */
public record OrderFilter(
        Mode mode,
        Optional<String> ticker,
        Optional<Fate> fate,
        Optional<Side> side,
        Optional<LocalDate> from,
        Optional<LocalDate> to)
        implements ModeFilter<JournaledOrder> {

    /** The states in which something can still happen to an order. */
    private static final List<String> OPEN = List.of(
            new OrderState.Intended().code(),
            new OrderState.Unknown("").code(),
            new OrderState.Unsent().code(),
            new OrderState.Accepted().code(),
            new OrderState.PartiallyFilled().code());

    /** What became of an order. */
    public enum Fate {
        OPEN(OrderFilter.OPEN, true),
        ENDED(OrderFilter.OPEN, false),
        FILLED(List.of(new OrderState.Filled().code()), true),
        CANCELLED(List.of(new OrderState.Cancelled("").code()), true),
        EXPIRED(List.of(new OrderState.Expired("").code()), true),
        REJECTED(List.of(new OrderState.Rejected("").code()), true);

        private final List<String> states;
        private final boolean isIn;

        Fate(List<String> states, boolean isIn) {
            this.states = states;
            this.isIn = isIn;
        }

        private Predicate predicate(Root<JournaledOrder> root, CriteriaBuilder builder) {
            Predicate in = root.get("state").in(states);
            return isIn ? in : builder.not(in);
        }
    }

    /** All orders of a mode. */
    public static OrderFilter all(Mode mode) {
        return new OrderFilter(
                mode, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Predicate predicate(Root<JournaledOrder> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("mode"), mode));
        ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
        fate.ifPresent(value -> all.add(value.predicate(root, builder)));
        side.ifPresent(value -> all.add(builder.equal(root.get("side"), value)));
        all.addAll(Days.between(from, to, root.get("marketTime"), builder));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
