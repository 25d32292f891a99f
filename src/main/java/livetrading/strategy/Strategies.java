package livetrading.strategy;

import java.util.List;
import java.util.Optional;

/** The strategies that are known: those of the program and those of its users. */
public interface Strategies {

    /** Those that compete, in the order in which they are shown. */
    List<Strategy> all();

    /**
     * A strategy by its id, also one that does not compete any more: what it opened once is led to its exit by it.
     *
     * @return the same for ever for the same id, unless it is deleted
     */
    Optional<Strategy> find(String id);

    /** How many were tried and do not compete: each is a trial that the best of those that do was picked from. */
    int dropped();

    /** The name of a strategy as people know it; an id that is not known stands for itself. */
    default String name(String id) {
        return find(id).map(Strategy::name).orElse(id);
    }
}
