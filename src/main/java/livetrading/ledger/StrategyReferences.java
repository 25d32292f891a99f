package livetrading.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether anything in the database was done by a strategy, or is to be done by it. */
@Component
public class StrategyReferences {

    /** What names strategies, and in which field, in the order of its weight. */
    private static final List<Map.Entry<String, String>> PLACES = List.of(
            Map.entry("Position", "strategy"),
            Map.entry("StrategyPin", "strategy"),
            Map.entry("JournaledOrder", "plan.strategy"),
            Map.entry("Trade", "strategy"),
            Map.entry("BestStrategy", "strategy"),
            Map.entry("Decision", "strategy"));

    private static final Map<String, String> WORDS = Map.of(
            "Position", "a position",
            "StrategyPin", "a pin",
            "JournaledOrder", "an order",
            "Trade", "a trade",
            "BestStrategy", "the choice of a strategy",
            "Decision", "a decision");

    private final EntityManager entities;

    StrategyReferences(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What refers to any version of a script, on its own bars or on longer ones, confirmed or not.
     *
     * @param script without a version
     * @return in words, for instance {@code a trade}; empty when nothing does
     */
    @Transactional(readOnly = true)
    public Optional<String> to(String script) {
        return PLACES.stream()
                .filter(place -> isNamed(place.getKey(), place.getValue(), script))
                .findFirst()
                .map(place -> WORDS.get(place.getKey()));
    }

    private boolean isNamed(String entity, String field, String script) {
        String query = "select 1 from %1$s e where e.%2$s like :own or e.%2$s like :longer".formatted(entity, field);
        return !entities.createQuery(query, Integer.class)
                .setParameter("own", script + "@%")
                .setParameter("longer", "%:" + script + "@%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
