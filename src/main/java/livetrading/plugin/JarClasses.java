package livetrading.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one jar, from bytes in memory: what was hashed is what runs, whatever happens to the file meanwhile. Other
 * jars that its manifest names are not looked at, since nobody has trusted those.
 */
final class JarClasses extends ClassLoader {

    /** A thousand times what strategies need, and less than what would harm the program. */
    private static final int MOST_BYTES = 64 << 20;

    private final Map<String, byte[]> files;

    JarClasses(String jar, Map<String, byte[]> files, ClassLoader shared) {
        super(jar, shared);
        this.files = files;
    }

    /**
     * What is in a jar, by name.
     *
     * @throws IOException when these are not the bytes of a jar, or of one that is far too large when unpacked
     */
    static Map<String, byte[]> unpacked(byte[] jar) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        int room = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(room + 1);
                room -= content.length;
                if (room < 0) {
                    throw new IOException("it is more than %d MB when unpacked".formatted(MOST_BYTES >> 20));
                }
                files.put(entry.getName(), content);
            }
        }
        if (files.isEmpty()) {
            throw new IOException("it is no jar");
        }
        return files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? null : url(bytes);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL url = findResource(name);
        return url == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(url));
    }

    private static URL url(byte[] bytes) {
        try {
            return URL.of(URI.create("memory:jar"), new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new InMemory(url, bytes);
                }
            });
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InMemory extends URLConnection {

        private final byte[] bytes;

        InMemory(URL url, byte[] bytes) {
            super(url);
            this.bytes = bytes;
        }

        @Override
        public void connect() {
            // nothing to reach
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
