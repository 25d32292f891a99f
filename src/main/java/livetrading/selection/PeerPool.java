package livetrading.selection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Ticker;

/**
 * The tickers of a watch list that strategies may compare a ticker with: all of them, or a sample of a long list. Every
 * one is tested as a partner of every ticker, and its bars are in memory while tickers are evaluated.
 *
 * <p>The sample is drawn by the symbols, so that it is the same for all tickers, everywhere and always; a ticker that
 * joins or leaves the list changes at most one of the sample.
 */
public final class PeerPool {

    /** How many tickers of a watch list are compared with each other. */
    public static final int MOST = 500;

    private PeerPool() {}

    /** The sample of a watch list, and what the competitors name of the list besides; ascending. */
    public static List<Ticker> of(Collection<Ticker> watched, Competitors competitors) {
        return of(watched, competitors, MOST);
    }

    /** @param most how many are drawn */
    public static List<Ticker> of(Collection<Ticker> watched, Competitors competitors, int most) {
        Set<Ticker> known = Set.copyOf(watched);
        if (known.size() <= most) {
            return known.stream().sorted().toList();
        }
        Stream<Ticker> drawn = known.stream()
                .sorted(Comparator.comparingInt(PeerPool::lot).thenComparing(Comparator.naturalOrder()))
                .limit(most);
        Stream<Ticker> named = competitors.list().stream()
                .flatMap(competitor -> competitor.strategy().peers().stream())
                .filter(known::contains);
        return Stream.concat(drawn, named).distinct().sorted().collect(Collectors.toUnmodifiableList());
    }

    /** The hash of the symbol with its bits mixed as MurmurHash3 does at its end: alphabetical neighbours lie far apart. */
    private static int lot(Ticker ticker) {
        int bits = ticker.symbol().hashCode();
        bits = (bits ^ (bits >>> 16)) * 0x85ebca6b;
        bits = (bits ^ (bits >>> 13)) * 0xc2b2ae35;
        return bits ^ (bits >>> 16);
    }
}
