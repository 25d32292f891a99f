package livetrading.strategy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.market.Timeframe;

/**
 * What was fitted and chosen, and which partners were tested, when the signals of a ticker were computed the time before.
 * A later bar changes no earlier model, so that only new ones have to be fitted; what comes out is the same as without.
 */
public final class FittedModels {

    private Map<Key, Optional<LogisticRegression>> before = new HashMap<>();
    private Map<Key, Optional<LogisticRegression>> now = new HashMap<>();

    private Map<ChoicesKey, List<Optional<Integer>>> chosenBefore = new HashMap<>();
    private Map<ChoicesKey, List<Optional<Integer>>> chosen = new HashMap<>();

    private final Map<TestsKey, Partners.Tests> tests = new HashMap<>();

    private final Map<Timeframe, FittedModels> onLonger = new EnumMap<>(Timeframe.class);

    /**
     * @param bars fingerprint of those of the ticker up to the last selection, of which there are {@code size}
     * @param peers fingerprint of those of all other tickers in the same time
     */
    record TestsKey(int formation, double significance, int size, long bars, long peers) {}

    /**
     * @param strategy that chooses
     * @param bars fingerprint of those of the ticker up to the last choice
     * @param peers fingerprint of those of all other tickers in the same time
     */
    record ChoicesKey(Strategy strategy, Parameters parameters, long bars, long peers) {}

    /** @param bars fingerprint of all bars that the model can depend on */
    record Key(WalkForward how, int block, long bars) {}

    /** A computation begins; what the one before did not need is forgotten. */
    synchronized void begin() {
        before = now;
        now = new HashMap<>();
        chosenBefore = chosen;
        chosen = new HashMap<>();
    }

    /** Those on longer bars. */
    synchronized FittedModels on(Timeframe longer) {
        return onLonger.computeIfAbsent(longer, timeframe -> new FittedModels());
    }

    /** Fits only what is not known. */
    @SuppressWarnings("OptionalAssignedToNull") // of a map without the key
    synchronized Optional<LogisticRegression> of(Key key, Supplier<Optional<LogisticRegression>> fit) {
        Optional<LogisticRegression> known = before.get(key);
        return now.computeIfAbsent(key, missing -> known == null ? fit.get() : known);
    }

    /** Chooses only what is not known. */
    synchronized List<Optional<Integer>> choices(ChoicesKey key, Supplier<List<Optional<Integer>>> choose) {
        return chosen.computeIfAbsent(key, missing -> {
            List<Optional<Integer>> known = chosenBefore.get(key);
            return known == null ? choose.get() : known;
        });
    }

    synchronized Optional<Partners.Tests> tests(TestsKey key) {
        return Optional.ofNullable(tests.get(key));
    }

    /** In place of those with the same settings. */
    synchronized void keep(TestsKey key, Partners.Tests found) {
        tests.keySet()
                .removeIf(known -> known.formation() == key.formation() && known.significance() == key.significance());
        tests.put(key, found);
    }
}
