package livetrading.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import livetrading.plugin.PluginJar.State;
import livetrading.strategy.Strategy;

/**
 * Reads the jars of a folder and loads those that are trusted. Whatever a jar does wrong costs its own strategies only, and
 * is said in a sentence.
 */
public final class PluginJars {

    private static final int MOST_BYTES = 32 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Predicate<String> trusted;
    private final JarLoading loading;

    /**
     * @param trusted whether the code of a jar may run, by its SHA-256 in 64 hexadecimal digits
     * @param passed whether all strategies of a jar have passed the checks before, by its SHA-256
     * @param taken whether an id belongs to a strategy that comes from elsewhere
     * @param check why a strategy must not be offered, empty when it may; it is given what makes the strategy anew, with
     *     classes that remember nothing
     */
    public PluginJars(
            Predicate<String> trusted,
            Predicate<String> passed,
            Predicate<String> taken,
            Function<Supplier<Strategy>, Optional<String>> check) {
        this(trusted, passed, taken, check, LIMIT);
    }

    /** @param limit how long a jar may take to give its strategies */
    PluginJars(
            Predicate<String> trusted,
            Predicate<String> passed,
            Predicate<String> taken,
            Function<Supplier<Strategy>, Optional<String>> check,
            Duration limit) {
        this.trusted = trusted;
        loading = new JarLoading(passed, taken, check, limit);
    }

    /**
     * The jars of a folder, of which none is loaded.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<PluginJar> listed(Path folder) throws IOException {
        return new PluginJars(sha256 -> false, sha256 -> false, id -> false, strategy -> Optional.empty()).read(folder);
    }

    /**
     * The jars of a folder, in the order of their names; none when there is no such folder.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<PluginJar> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(files::add);
        }
        files.sort(Comparator.naturalOrder());
        List<PluginJar> jars = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        for (Path file : files) {
            jars.add(jar(file, hashes));
        }
        return jars;
    }

    private PluginJar jar(Path file, Set<String> hashes) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (IOException e) {
            return new PluginJar(name, 0, "", new State.Refused("it cannot be read: " + JarFailure.words(e)));
        }
        String sha256 = sha256(bytes);
        return new PluginJar(name, bytes.length, sha256, state(name, sha256, bytes, hashes.add(sha256)));
    }

    private State state(String name, String sha256, byte[] bytes, boolean isNew) {
        if (!isNew) {
            return new State.Refused("it has the same bytes as another jar");
        }
        return trusted.test(sha256) ? loading.load(name, sha256, bytes) : new State.NotTrusted();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("it has more than %d MB".formatted(MOST_BYTES >> 20));
            }
            return bytes;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
