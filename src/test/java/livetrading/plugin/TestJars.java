package livetrading.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars whose classes are those of the tests. */
public final class TestJars {

    private final Map<String, byte[]> files = new HashMap<>();

    /** A jar that names a provider and has its class. */
    public static TestJars with(Class<?> provider) {
        return new TestJars().named(provider).and(provider);
    }

    static TestJars empty() {
        return new TestJars();
    }

    TestJars named(Class<?> provider) {
        return file(
                "META-INF/services/" + StrategyProvider.class.getName(),
                provider.getName().getBytes(StandardCharsets.UTF_8));
    }

    public TestJars and(Class<?>... classes) {
        Stream.of(classes).forEach(type -> file(path(type), bytes(type)));
        return this;
    }

    TestJars changed(Class<?> type, UnaryOperator<byte[]> change) {
        return file(path(type), change.apply(bytes(type)));
    }

    public TestJars file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new java.util.TreeMap<>(files).entrySet()) {
                // without a time: the same classes are the same bytes
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(path(type))) {
            return Objects.requireNonNull(in, path(type)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
