package livetrading.selection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import livetrading.market.Timeframe;
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
    public int longestWarmUp(Timeframe timeframe) {
        return longest(timeframe, competitor -> true);
    }

    /**
     * The largest number of bars that any strategy of the program needs. What a user lets compete, however long it looks
     * back, must not keep the others from trading a ticker with a short history.
     */
    public int requiredWarmUp(Timeframe timeframe) {
        return longest(timeframe, Competitor::isRequired);
    }

    /** The largest number of bars that is needed by those for which there are so many. */
    int warmUpWithin(int bars, Timeframe timeframe) {
        return longest(timeframe, competitor -> competitor.warmUp(timeframe) <= bars);
    }

    private int longest(Timeframe timeframe, Predicate<Competitor> counts) {
        return list.stream()
                .filter(counts)
                .mapToInt(competitor -> competitor.warmUp(timeframe))
                .max()
                .orElse(0);
    }
}
