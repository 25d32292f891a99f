package livetrading.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livetrading.check.Check;
import livetrading.check.StrategyChecks;
import livetrading.corpus.Corpus;
import livetrading.corpus.CorpusJar;
import livetrading.corpus.Sample;
import livetrading.strategy.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty jars that know later bars, and twenty that do not, as the program loads them. */
class CorpusJarsTest {

    private static final StrategyChecks CHECKS = new StrategyChecks(List.of(), Map.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void theBiasedOnesAreRefusedAndTheCleanOnesOffered() throws Exception {
        put("biased", Corpus.biased());
        put("clean", Corpus.clean());

        List<PluginJar> jars =
                new PluginJars(sha256 -> true, sha256 -> false, id -> false, CorpusJarsTest::refusal).read(folder);

        assertThat(jars).hasSize(40);
        assertThat(jars)
                .filteredOn(jar -> !jar.strategies().isEmpty())
                .hasSize(20)
                .allSatisfy(jar -> assertThat(jar.file()).startsWith("clean"));
        assertThat(jars)
                .filteredOn(jar -> jar.file().startsWith("biased"))
                .extracting(PluginJar::state)
                .allSatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                PluginJar.State.Loaded.class,
                                loaded -> assertThat(loaded.refused())
                                        .singleElement()
                                        .asString()
                                        .contains(Check.CAUSAL.name())));
    }

    private void put(String kind, List<Class<? extends Sample>> samples) throws Exception {
        for (Class<? extends Sample> sample : samples) {
            String name = sample.getEnclosingClass().getSimpleName();
            Files.write(folder.resolve(kind + "-" + name + ".jar"), CorpusJar.of(sample));
        }
    }

    private static Optional<String> refusal(Supplier<Strategy> strategy) {
        try {
            String refusals = CHECKS.of(strategy).refusals().stream()
                    .map(refusal -> refusal.check() + ": " + refusal.sentence())
                    .collect(Collectors.joining(" "));
            return Optional.of(refusals).filter(words -> !words.isEmpty());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
