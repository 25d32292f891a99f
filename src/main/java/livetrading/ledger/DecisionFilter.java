package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;

/**
 * Which decisions to show; an empty criterion does not restrict.
 *
 * @param from first New York date by the market's clock; a decision counts on each date on which it was made
 * @param to last New York date
 * @param text that occurs in the reason, whatever its case
 */
public record DecisionFilter(
        Mode mode,
        Optional<String> ticker,
        Optional<Action> action,
        Optional<String> strategy,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> text)
        implements ModeFilter<Decision> {

    /** All decisions of a mode. */
    public static DecisionFilter all(Mode mode) {
        return new DecisionFilter(
                mode,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Predicate predicate(Root<Decision> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("mode"), mode));
        ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
        action.ifPresent(value -> all.add(builder.equal(root.get("action"), value)));
        strategy.ifPresent(value -> all.add(builder.equal(root.get("strategy"), value)));
        all.addAll(
                Days.overlapping(from, to, root.get("marketTime"), root.get("marketUntil"), Decision.LONGEST, builder));
        text.ifPresent(value -> all.add(new Likeness(value).of(root.get("reason"), builder)));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
