package livetrading.ledger;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which decisions to look at; what is empty does not restrict.
 *
 * @param text that occurs in the reason, whatever its case
 */
public record DecisionFilter(Mode mode, Optional<String> ticker, Optional<String> action, Optional<String> text) {

    private static final char ESCAPE = '\\';

    /** All decisions of a mode. */
    public static DecisionFilter all(Mode mode) {
        return new DecisionFilter(mode, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Specification<Decision> specification() {
        return (root, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(builder.equal(root.get("mode"), mode));
            ticker.ifPresent(value -> all.add(builder.equal(root.get("ticker"), value)));
            action.ifPresent(value -> all.add(builder.equal(root.get("action"), value)));
            text.ifPresent(value -> all.add(builder.like(builder.lower(root.get("reason")), contains(value), ESCAPE)));
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static String contains(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
