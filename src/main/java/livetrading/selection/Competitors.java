package livetrading.selection;

import java.util.List;
import java.util.Optional;
import livetrading.strategy.Strategies;

/**
 * All that compete for a ticker.
 *
 * @param list in the order in which they are shown
 * @param dropped how many others were tried before and do not compete: they count as trials, too
 */
public record Competitors(List<Competitor> list, int dropped) {

    /** @throws IllegalArgumentException when two have the same id: what is stored has to name one of them */
    public Competitors {
        list = List.copyOf(list);
        if (list.stream().map(Competitor::id).distinct().count() < list.size()) {
            throw new IllegalArgumentException("two competitors with the same id: " + list);
        }
    }

    public Competitors(List<Competitor> list) {
        this(list, 0);
    }

    /** Strategies with their default parameters. */
    public static Competitors withDefaults(Strategies strategies) {
        return new Competitors(
                strategies.all().stream().map(Competitor::withDefaults).toList(), strategies.dropped());
    }

    public int size() {
        return list.size();
    }

    /** The one that is stored by an id; empty when it does not compete any more. */
    public Optional<Competitor> find(String id) {
        return list.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The largest number of bars that any of them needs before it can decide. */
    public int longestWarmUp() {
        return list.stream().mapToInt(Competitor::warmUp).max().orElse(0);
    }
}
