package livetrading.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import livetrading.market.Bars;
import livetrading.plugin.PluginJar.State;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars in a folder, sound and not. */
class PluginJarsTest {

    @TempDir
    private Path folder;

    private final Set<String> trusted = new HashSet<>();

    @Test
    void aJarThatNobodyTrustsIsListedAndNotRun() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));

        PluginJar jar = only();

        assertThat(jar.state()).isEqualTo(new State.NotTrusted());
        assertThat(jar.file()).isEqualTo("rising.jar");
        assertThat(jar.size()).isEqualTo(Files.size(folder.resolve("rising.jar")));
        assertThat(jar.sha256()).matches("[0-9a-f]{64}");
        assertThat(jar.strategies()).isEmpty();
    }

    @Test
    void theIdAndTheNameOfAStrategyCarryTheVersionOfItsCode() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));

        Strategy strategy = trustedStrategy();

        String version = only().sha256().substring(0, 8);
        assertThat(strategy.id()).isEqualTo("rising@" + version);
        assertThat(strategy.name()).isEqualTo("Rising " + version);
        assertThat(signals(strategy, Series.of(1, 2, 1, 3)).stances()).containsExactly(false, true, false, true);
    }

    @Test
    void f104aJarWhoseBytesChangedIsNotLoadedUntilItIsTrustedAnew() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));
        trust();
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class).file("note.txt", new byte[1]));

        assertThat(only().state()).isEqualTo(new State.NotTrusted());
    }

    /** Whoever trusts answers in the moment between hash and load; the file is another one by then. */
    @Test
    void f104whatWasHashedIsWhatIsLoaded() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));
        var jars = new PluginJars(
                sha256 -> {
                    put("rising.jar", TestJars.with(Throwing.class));
                    return true;
                },
                sha256 -> false,
                id -> false,
                strategy -> Optional.empty());

        assertThat(jars.read(folder).getFirst().strategies()).hasSize(1);
    }

    @Test
    void twoVersionsLieSideBySide() throws IOException {
        put("rising-1.jar", TestJars.with(RisingJar.class).and(Rising.class));
        put("rising-2.jar", TestJars.with(RisingJar.class).and(Rising.class).file("note.txt", new byte[1]));
        trust();

        assertThat(read())
                .flatExtracting(PluginJar::strategies)
                .extracting(Strategy::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void theSameJarTwiceIsLoadedOnce() throws IOException {
        put("a.jar", TestJars.with(RisingJar.class).and(Rising.class));
        put("b.jar", TestJars.with(RisingJar.class).and(Rising.class));
        trust();

        assertThat(read().getLast().state()).isEqualTo(new State.Refused("it has the same bytes as another jar"));
    }

    @Test
    void withoutAFolderThereAreNone() throws IOException {
        folder = folder.resolve("none");

        assertThat(read()).isEmpty();
    }

    public static final class Throwing implements StrategyProvider {
        public Throwing() {
            throw new IllegalArgumentException("no\nidea");
        }

        @Override
        public List<Strategy> strategies() {
            return List.of();
        }
    }

    @Test
    void f105aConstructorThatThrows() throws IOException {
        refused(TestJars.with(Throwing.class), "IllegalArgumentException: no idea");
    }

    public static final class Bottomless implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return from(0);
        }

        private static List<Strategy> from(int step) {
            return step < 0 ? List.of() : from(step + 1);
        }
    }

    @Test
    void f105callsWithoutAnEnd() throws IOException {
        refused(TestJars.with(Bottomless.class), "its calls of itself do not end");
    }

    @Test
    void f105aClassThatIsMissing() throws IOException {
        refused(
                TestJars.with(RisingJar.class),
                "it needs the class livetrading.plugin.Rising, which is neither in it nor shared with it");
    }

    public static final class Curious implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising(org.slf4j.LoggerFactory.getLogger("x").getName()));
        }
    }

    @Test
    void theProgramAndItsLibrariesAreNotThere() throws IOException {
        refused(
                TestJars.with(Curious.class).and(Rising.class),
                "it needs the class org.slf4j.LoggerFactory, which is neither in it nor shared with it");
    }

    @Test
    void f105aNewerJava() throws IOException {
        refused(
                TestJars.with(RisingJar.class).changed(RisingJar.class, bytes -> {
                    bytes[7] = 99;
                    return bytes;
                }),
                "it is made for a newer Java than 25");
    }

    @Test
    void f105aClassThatIsDamaged() throws IOException {
        refused(
                TestJars.with(RisingJar.class).changed(RisingJar.class, bytes -> Arrays.copyOf(bytes, 50)),
                "ClassFormatError: Truncated class file");
    }

    @Test
    void f105noProvider() throws IOException {
        refused(
                TestJars.empty().and(Rising.class),
                "it gives no strategy: META-INF/services/livetrading.plugin.StrategyProvider has to name a class that"
                        + " does");
    }

    @Test
    void f105aProviderThatIsNotThere() throws IOException {
        refused(
                TestJars.empty().named(RisingJar.class).and(Rising.class),
                "ServiceConfigurationError: livetrading.plugin.StrategyProvider: Provider"
                        + " livetrading.plugin.RisingJar not found");
    }

    @Test
    void f105bytesThatAreNoJar() throws IOException {
        Files.writeString(folder.resolve("text.jar"), "not a jar");
        refused("it is no jar");
    }

    @Test
    void f105aJarThatWasCutOff() throws IOException {
        byte[] whole = TestJars.with(RisingJar.class).and(Rising.class).bytes();
        Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, 200));
        refused("it is cut off");
    }

    @Test
    void f105oneThatIsFarTooLargeWhenUnpacked() throws IOException {
        refused(
                TestJars.with(RisingJar.class).file("zeros", new byte[65 << 20]),
                "it is more than 64 MB when unpacked");
    }

    @Test
    void f105aFolderThatIsCalledAJar() throws IOException {
        Files.createDirectory(folder.resolve("folder.jar"));
        refused("it cannot be read: it is no file");
    }

    public static final class Endless implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            while (true) {
                LockSupport.park();
            }
        }
    }

    @Test
    void f105oneThatNeverComesBack() throws IOException {
        put("it.jar", TestJars.with(Endless.class));
        var jars = new PluginJars(
                sha256 -> true, sha256 -> false, id -> false, strategy -> Optional.empty(), Duration.ofMillis(50));

        assertThat(jars.read(folder).getFirst().state())
                .isEqualTo(new State.Refused("it did not give its strategies within 0 s"));
    }

    public static final class BadId implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("Rising@3"));
        }
    }

    @Test
    void f105anIdThatIsNone() throws IOException {
        refused(
                TestJars.with(BadId.class).and(Rising.class),
                "'Rising@3' is no id: it takes letters from a to z, digits and hyphens, at most 40");
    }

    public static final class Twice implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("rising"), new Rising("rising"));
        }
    }

    @Test
    void f105anIdThatTheJarHasTwice() throws IOException {
        refused(TestJars.with(Twice.class).and(Rising.class), "there is another strategy 'rising'");
    }

    public static final class Taken implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("breakout"));
        }
    }

    @Test
    void f105anIdThatIsTaken() throws IOException {
        refused(TestJars.with(Taken.class).and(Rising.class), "there is another strategy 'breakout'");
    }

    @Test
    void f105oneBadJarDoesNotKeepTheNextFromLoading() throws IOException {
        put("a.jar", TestJars.with(Throwing.class));
        put("b.jar", TestJars.with(RisingJar.class).and(Rising.class));
        trust();

        assertThat(read().getLast().strategies()).hasSize(1);
    }

    @Test
    void whatTheChecksRefuseIsNotOffered() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));
        var jars =
                new PluginJars(sha256 -> true, sha256 -> false, id -> false, strategy -> Optional.of("it looks ahead"));

        PluginJar jar = jars.read(folder).getFirst();

        assertThat(jar.strategies()).isEmpty();
        assertThat(jar.state()).isEqualTo(new State.Loaded(List.of(), List.of("rising: it looks ahead")));
    }

    /** A start of the program would take minutes if a folder of jars was checked each time. */
    @Test
    void whatHasPassedTheChecksBeforeIsNotCheckedAgain() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));
        var jars = new PluginJars(
                sha256 -> true, sha256 -> true, id -> false, strategy -> Optional.of("nobody should have asked"));

        assertThat(jars.read(folder).getFirst().strategies()).hasSize(1);
    }

    @Test
    void f104otherBytesUnderTheSameNameAreCheckedAgain() throws IOException {
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class));
        String passed = only().sha256();
        put("rising.jar", TestJars.with(RisingJar.class).and(Rising.class).file("note.txt", new byte[1]));
        var jars = new PluginJars(
                sha256 -> true, passed::equals, id -> false, strategy -> Optional.of("it was looked at again"));

        assertThat(jars.read(folder).getFirst().state())
                .isEqualTo(new State.Loaded(List.of(), List.of("rising: it was looked at again")));
    }

    public static final class Clumsy implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("sorts") {
                @Override
                public Signals signals(History history, Parameters parameters) {
                    Arrays.sort(history.bars().close());
                    return super.signals(history, parameters);
                }
            });
        }
    }

    @Test
    void f106writingToTheColumnsChangesNoPrices() throws IOException {
        put("clumsy.jar", TestJars.with(Clumsy.class).and(Rising.class, inner(Clumsy.class)));
        Bars bars = Series.of(3, 2, 1);

        assertThat(signals(trustedStrategy(), bars).stances()).containsExactly(false, true, true);
        assertThat(bars.close()).containsExactly(3, 2, 1);
    }

    public static final class TooShort implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("short") {
                @Override
                public Signals signals(History history, Parameters parameters) {
                    return Signals.out(1, "one");
                }
            });
        }
    }

    @Test
    void f106stancesForOtherBarsThanThereAre() throws IOException {
        put("short.jar", TestJars.with(TooShort.class).and(Rising.class, inner(TooShort.class)));
        Strategy strategy = trustedStrategy();

        assertThatIllegalStateException()
                .isThrownBy(() -> signals(strategy, Series.of(1, 2)))
                .withMessageEndingWith("of short.jar gives 1 stances, or lines of another length, for 2 bars");
    }

    public static final class Broken implements StrategyProvider {
        @Override
        public List<Strategy> strategies() {
            return List.of(new Rising("broken") {
                @Override
                public Signals signals(History history, Parameters parameters) {
                    throw new NoClassDefFoundError("demo/Gone");
                }
            });
        }
    }

    @Test
    void f106anErrorOfItsCodeIsAnExceptionLikeThatOfAnyStrategy() throws IOException {
        put("broken.jar", TestJars.with(Broken.class).and(Rising.class, inner(Broken.class)));
        Strategy strategy = trustedStrategy();

        assertThatIllegalStateException()
                .isThrownBy(() -> signals(strategy, Series.of(1, 2)))
                .withMessageEndingWith(
                        "of broken.jar: it needs the class demo.Gone, which is neither in it nor shared with it");
    }

    private static Class<?> inner(Class<?> type) {
        try {
            return Class.forName(type.getName() + "$1");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(TestJars jar, String why) throws IOException {
        put("it.jar", jar);
        refused(why);
    }

    private void refused(String why) throws IOException {
        trust();
        assertThat(only().state()).isEqualTo(new State.Refused(why));
    }

    private void put(String name, TestJars jar) {
        try {
            Files.write(folder.resolve(name), jar.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void trust() throws IOException {
        read().forEach(jar -> trusted.add(jar.sha256()));
    }

    private Strategy trustedStrategy() throws IOException {
        trust();
        return only().strategies().getFirst();
    }

    private PluginJar only() throws IOException {
        List<PluginJar> jars = read();
        assertThat(jars).hasSize(1);
        return jars.getFirst();
    }

    private List<PluginJar> read() throws IOException {
        return new PluginJars(
                        trusted::contains,
                        sha256 -> false,
                        id -> StrategyCatalog.find(id).isPresent(),
                        strategy -> Optional.empty())
                .read(folder);
    }

    private static Signals signals(Strategy strategy, Bars bars) {
        return strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()));
    }
}
