package livetrading.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import livetrading.plugin.StrategyProvider;
import livetrading.plugin.TestJars;
import livetrading.strategy.Strategy;

/** A jar with one of the samples: all classes of the corpus, and a file that says which of them it gives. */
public final class CorpusJar implements StrategyProvider {

    private static final String WHICH = "sample.txt";

    @Override
    public List<Strategy> strategies() {
        try (InputStream in = CorpusJar.class.getResourceAsStream("/" + WHICH)) {
            String name = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(Class.forName(name)
                    .asSubclass(Strategy.class)
                    .getConstructor()
                    .newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(WHICH, e);
        }
    }

    public static byte[] of(Class<? extends Sample> sample) {
        TestJars jar = TestJars.with(CorpusJar.class);
        classes().forEach(jar::and);
        return jar.file(WHICH, sample.getName().getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    private static Stream<Class<?>> classes() {
        try {
            Path folder = Path.of(Objects.requireNonNull(CorpusJar.class.getResource("CorpusJar.class"))
                            .toURI())
                    .getParent();
            return Stream.of(Objects.requireNonNull(folder.toFile().list()))
                    .map(file -> named(file.replace(".class", "")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(CorpusJar.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
