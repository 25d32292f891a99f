package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import livetrading.app.storage.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeCommandTest {

    private static final Path CHANGES = Path.of("src", "main", "resources", "db", "changelog");
    private static final String MASTER = "db.changelog-master.yaml";

    @TempDir
    private Path folder;

    private Path data;
    private String said = "";

    @BeforeEach
    void make() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        MigratedDatabase.into(data);
    }

    @Test
    void takesAJarThatKnowsAllChangesOfTheDatabaseAndSaysWhatItWouldChange() throws Exception {
        assertThat(run("check", jar("2.0.0", 25, "").toString(), folder.toString()))
                .as(said)
                .isZero();
        assertThat(said).contains("new.jar is version 2.0.0 for Java 25").contains(" 0 are new");

        assertThat(run("check", jar("2.1.0", 25, "later-1").toString(), folder.toString()))
                .as(said)
                .isZero();
        assertThat(said).contains("up to later-1, 1 are new");
    }

    @Test
    void f99_refusesAJarThatIsOlderThanTheDatabase() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("trading_state.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE DATABASECHANGELOG SET id = 'of-a-later-version' WHERE id = 'ledger-1'");
        }
        Path older = jar("0.9.0", 25, "");
        assertThat(run("check", older.toString(), folder.toString())).isEqualTo(4);
        assertThat(run("fits", older.toString())).isEqualTo(4);
        assertThat(said).contains("version 0.9.0, which is older than the database: 1 of its changes");
    }

    @Test
    void f99_refusesWhatIsNoWholeJarOfTheProgramOrNeedsAnotherJava() throws Exception {
        Path whole = jar("2.0.0", 25, "");
        byte[] bytes = Files.readAllBytes(whole);
        refuses(Files.write(folder.resolve("cut.jar"), Arrays.copyOf(bytes, bytes.length / 2)), "cannot be taken");
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, damaged.length / 3, damaged.length / 3 + 64, (byte) 7);
        refuses(Files.write(folder.resolve("damaged.jar"), damaged), "cannot be taken: it is damaged");
        refuses(Files.writeString(folder.resolve("page.jar"), "<html>Not found</html>"), "cannot be taken");
        refuses(folder.resolve("missing.jar"), "cannot be taken");
        refuses(jar("2.0.0", 99, ""), "needs Java 99");

        Path other = folder.resolve("other.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(other), new Manifest())) {
            jar.putNextEntry(new ZipEntry("something"));
        }
        refuses(other, "it is no jar of Live Trading");
    }

    @Test
    void makesAVerifiedBackupOfWhichTheSecondReplacesTheFirst() throws Exception {
        Path made = data.resolve("backups").resolve("trading_state-2026-11-28T190000Z-upgrade.db");
        assertThat(run("backup", "2026-11-28T19:00:00Z")).as(said).isZero();
        assertThat(said.strip()).isEqualTo(made.toString());
        assertThat(run("backup", "2026-11-28T19:00:00Z")).isZero();
        assertThat(data.resolve("backups")).isDirectoryContaining(made::equals);

        Files.writeString(data.resolve("trading_state.db"), "no database");
        assertThat(run("backup", "2026-11-28T20:00:00Z")).isOne();
        assertThat(made).isNotEmptyFile();
    }

    private void refuses(Path jar, String why) {
        assertThat(run("check", jar.toString(), folder.toString())).as(said).isOne();
        assertThat(said).contains(why);
    }

    private int run(String... arguments) {
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        String[] all = new String[arguments.length + 1];
        all[0] = "upgrade";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int code = UpgradeCommand.run(all, Map.of("LIVETRADING_DATA_DIR", data.toString()), out, out);
        said = written.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** @param later the id of a change that this version does not have; may be empty */
    private Path jar(String version, int java, String later) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        attributes.putValue("Build-Jdk-Spec", String.valueOf(java));
        attributes.putValue("Start-Class", "livetrading.LiveTradingApplication");
        Path file = folder.resolve("new.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                var logs = Files.newDirectoryStream(CHANGES, "*.yaml")) {
            for (Path log : logs) {
                String name = String.valueOf(log.getFileName());
                String more = later.isEmpty() || !name.equals(MASTER)
                        ? ""
                        : "    - include:\n          file: later.yaml\n          relativeToChangelogFile: true\n";
                add(jar, name, Files.readString(log) + more);
            }
            add(
                    jar,
                    "later.yaml",
                    "databaseChangeLog:\n    - changeSet:\n          id: later-1\n          author: us\n");
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, String content) throws IOException {
        jar.putNextEntry(new ZipEntry("BOOT-INF/classes/db/changelog/" + name));
        jar.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
