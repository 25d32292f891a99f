package livetrading.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.engine.OwnStrategyNews;
import livetrading.ledger.TrustedJar;
import livetrading.ledger.TrustedJars;
import livetrading.plugin.PluginJar;
import livetrading.plugin.PluginJar.State;
import livetrading.plugin.PluginJars;
import livetrading.strategy.Strategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars of strategies in the data folder. What is trusted is loaded when the program starts, and at no other time: to
 * trust a jar, or to take that back, has an effect from the next start on.
 */
public final class StrategyJars {

    private static final Logger LOG = LoggerFactory.getLogger(StrategyJars.class);

    private final Path folder;
    private final TrustedJars trusted;
    private final OwnStrategyNews news;
    private final Clock clock;
    private final List<PluginJar> atStart;

    /**
     * Loads what is trusted.
     *
     * @param folder need not exist
     * @param jars reads it
     * @param version of the program, whose checks they stand
     */
    public StrategyJars(
            Path folder, PluginJars jars, TrustedJars trusted, OwnStrategyNews news, Clock clock, String version) {
        this.folder = folder;
        this.trusted = trusted;
        this.news = news;
        this.clock = clock;
        this.atStart = read(jars);
        atStart.forEach(StrategyJars::log);
        atStart.stream().filter(StrategyJars::hasPassed).forEach(jar -> trusted.passed(jar.sha256(), version));
    }

    private static boolean hasPassed(PluginJar jar) {
        return jar.state() instanceof State.Loaded loaded && loaded.refused().isEmpty();
    }

    private List<PluginJar> read(PluginJars jars) {
        try {
            return jars.read(folder);
        } catch (IOException e) {
            LOG.error("The jars of strategies in {} cannot be read: {}", folder, e.toString());
            return List.of();
        }
    }

    private static void log(PluginJar jar) {
        switch (jar.state()) {
            case State.Loaded loaded -> {
                LOG.info(
                        "{}: strategies {}",
                        jar.file(),
                        loaded.strategies().stream().map(Strategy::id).toList());
                loaded.refused().forEach(refused -> LOG.warn("{}: {}", jar.file(), refused));
            }
            case State.NotTrusted notTrusted ->
                LOG.warn("{} is not loaded: nobody trusts SHA-256 {}", jar.file(), jar.sha256());
            case State.Refused refused -> LOG.warn("{} is not loaded: {}", jar.file(), refused.why());
        }
    }

    /** The strategies that were loaded and passed their checks. */
    public List<Strategy> strategies() {
        return atStart.stream().flatMap(jar -> jar.strategies().stream()).toList();
    }

    /** Where jars are put. */
    public Path folder() {
        return folder;
    }

    /**
     * The jars in the folder now, and those that were loaded and are gone from it.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<StrategyJar> now() throws IOException {
        Map<String, TrustedJar> rows =
                trusted.findAll().stream().collect(Collectors.toMap(TrustedJar::sha256, Function.identity()));
        List<PluginJar> there = PluginJars.listed(folder);
        Set<String> hashes = there.stream().map(PluginJar::sha256).collect(Collectors.toSet());
        List<StrategyJar> jars = new ArrayList<>();
        there.forEach(jar -> jars.add(jar(jar, true, rows)));
        atStart.stream()
                .filter(jar -> jar.state() instanceof State.Loaded && !hashes.contains(jar.sha256()))
                .forEach(jar -> jars.add(jar(jar, false, rows)));
        return jars;
    }

    private StrategyJar jar(PluginJar jar, boolean inFolder, Map<String, TrustedJar> rows) {
        Optional<State> before = atStart.stream()
                .filter(one -> one.sha256().equals(jar.sha256()))
                .map(PluginJar::state)
                .findFirst();
        return new StrategyJar(jar, inFolder, Optional.ofNullable(rows.get(jar.sha256())), before);
    }

    /**
     * Lets the code of a jar run from the next start on.
     *
     * @param user who says so
     */
    public void trust(PluginJar jar, String user) {
        trusted.save(new TrustedJar(jar.sha256(), jar.file(), clock.instant(), user));
        news.isTrusted(jar.file(), jar.sha256(), user);
    }

    /**
     * Does not load a jar any more, from the next start on.
     *
     * @param user who says so
     */
    public void distrust(PluginJar jar, String user) {
        trusted.deleteById(jar.sha256());
        news.isTrustedNoMore(jar.file(), jar.sha256(), user);
    }
}
