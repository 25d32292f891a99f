package livetrading.ledger;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which alerts to show; an empty criterion does not restrict.
 *
 * @param channel by which alerts remember it
 * @param text that occurs in the message or in what went wrong, whatever its case
 */
public record AlertFilter(
        Optional<AlertKind> kind, Optional<String> channel, Optional<Alert.State> state, Optional<String> text)
        implements RowFilter<Alert> {

    public static final AlertFilter ALL =
            new AlertFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public Predicate predicate(Root<Alert> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        kind.ifPresent(value -> all.add(builder.equal(root.get("kind"), value)));
        channel.ifPresent(value -> all.add(builder.equal(root.get("channel"), value)));
        state.ifPresent(value -> all.add(builder.equal(root.get("state"), value)));
        text.map(Likeness::new)
                .ifPresent(likeness -> all.add(builder.or(
                        likeness.of(root.get("message"), builder), likeness.of(root.get("problem"), builder))));
        return builder.and(all.toArray(Predicate[]::new));
    }
}
