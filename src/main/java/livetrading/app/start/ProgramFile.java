package livetrading.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The packaged program in a file, which may be of another version than this one.
 *
 * @param java the version of Java that it needs at least
 * @param changes what it does to the database, in its order: of each change the file in the change log, and its id
 */
record ProgramFile(Path path, String version, int java, List<String> changes) {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String CHANGE_LOG = "db/changelog/";
    private static final String MASTER = "db.changelog-master.yaml";
    private static final int CHUNK = 1 << 16;

    /**
     * Reads the whole file, so that one that was cut off or damaged on its way here is noticed.
     *
     * @throws IOException in words, if it is not the program
     */
    static ProgramFile read(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            readAll(jar);
            Attributes manifest = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            if (jar.getEntry(CLASSES + CHANGE_LOG + MASTER) == null
                    || !"livetrading.LiveTradingApplication".equals(manifest.getValue("Start-Class"))) {
                throw new IOException("it is no jar of Live Trading");
            }
            return new ProgramFile(
                    path,
                    String.valueOf(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
                    Runtime.Version.parse(String.valueOf(manifest.getValue("Build-Jdk-Spec")))
                            .feature(),
                    changes(jar));
        } catch (IllegalArgumentException e) {
            throw new IOException("its manifest does not say which Java it needs", e);
        }
    }

    String newestChange() {
        String newest = changes.getLast();
        return newest.substring(newest.indexOf(' ') + 1);
    }

    long bytes() throws IOException {
        return Files.size(path);
    }

    /** The checksums of what is read are compared by the library. */
    private static void readAll(JarFile jar) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                try (InputStream entry = jar.getInputStream(entries.nextElement())) {
                    while (entry.read(chunk) >= 0) {
                        // only whether it can be read
                    }
                }
            }
        } catch (IOException e) {
            throw new IOException("it is damaged: fetch it again", e);
        }
    }

    private static List<String> changes(JarFile jar) throws IOException {
        List<String> changes = new ArrayList<>();
        for (Map<?, ?> included : log(jar, MASTER, "include")) {
            String file = String.valueOf(included.get("file"));
            for (Map<?, ?> change : log(jar, file, "changeSet")) {
                changes.add(CHANGE_LOG + file + " " + change.get("id"));
            }
        }
        if (changes.isEmpty()) {
            throw new IOException("it makes no database");
        }
        return changes;
    }

    /** The entries of one kind in a file of the change log. */
    private static List<Map<?, ?>> log(JarFile jar, String file, String kind) throws IOException {
        List<Map<?, ?>> found = new ArrayList<>();
        try (InputStream text = jar.getInputStream(jar.getJarEntry(CLASSES + CHANGE_LOG + file))) {
            Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (all.get("databaseChangeLog") instanceof List<?> entries) {
                for (Object entry : entries) {
                    if (entry instanceof Map<?, ?> one && one.get(kind) instanceof Map<?, ?> content) {
                        found.add(content);
                    }
                }
            }
        }
        return found;
    }
}
