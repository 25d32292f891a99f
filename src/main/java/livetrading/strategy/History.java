package livetrading.strategy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy may look at: the bars of its ticker, the indicators over them, and the bars of the other tickers on
 * the watch list, from which pairs trading chooses a partner.
 *
 * <p>Indicators are computed once, however many strategies ask. A history belongs to one thread.
 */
public final class History {

    private final Bars bars;
    private final Map<Ticker, Bars> peers;
    private final Indicators indicators;
    private final FittedModels models;
    private @Nullable Features features;
    private final Map<PartnerKey, Partners> partners = new HashMap<>();

    private final Map<Timeframe, History> histories = new EnumMap<>(Timeframe.class);

    private final Map<Asked, Signals> signals = new HashMap<>();

    private record Asked(Strategy strategy, Parameters parameters) {}

    private record PartnerKey(int formation, double significance) {}

    public History(Bars bars, Map<Ticker, Bars> peers) {
        this(bars, peers, new FittedModels());
    }

    /** @param models of the computation before, on bars of which these are a continuation */
    public History(Bars bars, Map<Ticker, Bars> peers, FittedModels models) {
        this.models = models;
        models.begin();
        this.bars = bars;
        this.peers = Map.copyOf(peers);
        this.indicators = new Indicators(bars);
    }

    public static History of(Bars bars) {
        return new History(bars, Map.of());
    }

    public Bars bars() {
        return bars;
    }

    /**
     * The bars of the tickers of the watch list, its own among them or not. They may begin and end at other times than
     * {@link #bars()}; what lies outside these is not looked at, so that one map serves all tickers.
     */
    public Map<Ticker, Bars> peers() {
        return peers;
    }

    Indicators indicators() {
        return indicators;
    }

    /** The same on the longer bars that are made of these, for all strategies that ask. */
    public History on(Timeframe longer) {
        return histories.computeIfAbsent(longer, timeframe -> {
            var others = new HashMap<Ticker, Bars>();
            peers.forEach((ticker, peer) -> others.put(ticker, peer.on(timeframe, end())));
            return new History(bars.on(timeframe).bars(), others, models.on(timeframe));
        });
    }

    private Instant end() {
        return bars.isEmpty()
                ? Instant.EPOCH
                : bars.time(bars.size() - 1).plus(bars.timeframe().length());
    }

    /**
     * The signals of a strategy over this history, computed once: those that are made of others, by a vote or where a
     * condition confirms them, compete beside these.
     *
     * @throws IllegalArgumentException when the parameters contradict each other
     */
    public Signals signals(Strategy strategy, Parameters parameters) {
        var asked = new Asked(strategy, parameters);
        Signals known = signals.get(asked);
        if (known == null) {
            // not by computeIfAbsent: it may ask for those that it is made of
            known = strategy.signals(this, parameters);
            signals.put(asked, known);
        }
        return known;
    }

    /**
     * What a strategy chose by the bars up to one of them. It is kept from one computation to the next, where these bars
     * are the same.
     *
     * @param strategy that chooses, with its parameters
     * @param until how many bars the last choice knew, at least 1
     * @param choose makes the choices anew
     * @return the point of each choice; empty where there was none to choose
     */
    public List<Optional<Integer>> choices(
            Strategy strategy, Parameters parameters, int until, Supplier<List<Optional<Integer>>> choose) {
        long others = strategy.usesPeers() ? peersUntil(bars.time(until - 1)) : 0;
        var key = new FittedModels.ChoicesKey(strategy, parameters, bars.fingerprint(0, until), others);
        return models.choices(key, choose);
    }

    private long peersUntil(Instant last) {
        long fingerprint = 0;
        for (Map.Entry<Ticker, Bars> peer : peers.entrySet()) {
            Bars all = peer.getValue();
            int from = all.indexOf(bars.time(0));
            fingerprint += 31 * all.fingerprint(from, Math.max(from, all.indexOf(last.plusMillis(1))))
                    + peer.getKey().hashCode();
        }
        return fingerprint;
    }

    /** The partners that pairs trading may choose from; see {@link Partners}. */
    Partners partners(int formation, double significance) {
        return partners.computeIfAbsent(
                new PartnerKey(formation, significance),
                key -> Partners.of(bars, peers, formation, significance, models));
    }

    FittedModels models() {
        return models;
    }

    /** What the learning strategies know of every bar. */
    Features features() {
        Features known = features;
        if (known == null) {
            known = Features.of(bars, indicators);
            features = known;
        }
        return known;
    }
}
