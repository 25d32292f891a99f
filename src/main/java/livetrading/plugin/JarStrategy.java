package livetrading.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/**
 * A strategy of a jar. Its id carries the version of its code, {@code turtle@3f9a01bc}: the first digits of the jar's
 * SHA-256.
 *
 * <p>Its code may go wrong in ways in which the program's own does not. Its errors come out as exceptions, which cost one
 * ticker its signal and nothing else; it computes on columns of its own, so that writing to them changes no prices; and
 * what it gives is checked and not shared with it.
 */
final class JarStrategy implements Strategy {

    private static final int DIGITS = 8;

    private final String jar;
    private final Strategy theirs;
    private final String id;
    private final String name;
    private final List<Parameter> parameters;
    private final boolean usesPeers;

    JarStrategy(String jar, String sha256, Strategy theirs) {
        String version = sha256.substring(0, DIGITS);
        this.jar = jar;
        this.theirs = theirs;
        id = theirs.id() + "@" + version;
        name = theirs.name() + " " + version;
        parameters = List.copyOf(theirs.parameters());
        usesPeers = theirs.usesPeers();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public boolean usesPeers() {
        return usesPeers;
    }

    @Override
    public int warmUp(Parameters values) {
        int warmUp = guarded(() -> theirs.warmUp(values));
        if (warmUp < 0) {
            throw new IllegalStateException("%s of %s needs %d bars".formatted(id, jar, warmUp));
        }
        return warmUp;
    }

    @Override
    public Signals signals(History history, Parameters values) {
        int bars = history.bars().size();
        Signals given = guarded(() -> theirs.signals(copy(history), values));
        boolean[] stances = given.stances().clone();
        boolean fits = stances.length == bars && given.lines().stream().allMatch(line -> line.values().length == bars);
        if (!fits) {
            throw new IllegalStateException("%s of %s gives %d stances, or lines of another length, for %d bars"
                    .formatted(id, jar, stances.length, bars));
        }
        return new Signals(stances, given.lines(), bar -> guarded(() -> given.reason(bar)));
    }

    private History copy(History history) {
        Map<Ticker, Bars> peers = new HashMap<>();
        if (usesPeers) {
            history.peers().forEach((ticker, bars) -> peers.put(ticker, copy(bars)));
        }
        return new History(copy(history.bars()), peers);
    }

    private static Bars copy(Bars bars) {
        return new Bars(
                bars.ticker(),
                bars.timeframe(),
                bars.times().clone(),
                bars.open().clone(),
                bars.high().clone(),
                bars.low().clone(),
                bars.close().clone(),
                bars.volume().clone());
    }

    private <T> T guarded(Supplier<T> code) {
        try {
            return code.get();
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            throw new IllegalStateException("%s of %s: %s".formatted(id, jar, JarFailure.words(e)), e);
        }
    }
}
