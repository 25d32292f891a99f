package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void f50_filesThatOthersMayReadAreTightenedAndSaid(@TempDir Path path) throws IOException {
        DataFolder folder = new DataFolder(path);
        Files.createDirectory(folder.backups());
        Path backup = withRights(folder.backups().resolve("one.db"), "rw-r--r--");
        Path writeAhead = withRights(path.resolve("trading_state.db-wal"), "rw-rw----");
        Path credentials = withRights(folder.credentials(), "rw-r--r--");
        Path key = withRights(folder.signInKey(), "rw-------");
        Path somebodys = withRights(path.resolve("notes.txt"), "rw-r--r--");

        assertThat(folder.tighten())
                .contains("Others could read credentials, trading_state.db-wal, one.db in " + path
                        + "; now only the owner can");
        for (Path file : new Path[] {backup, writeAhead, credentials, key}) {
            assertThat(rights(file)).as(file.toString()).isEqualTo("rw-------");
        }
        assertThat(rights(somebodys)).isEqualTo("rw-r--r--");
        assertThat(folder.tighten()).isEmpty();
    }

    /** Whoever can write to the folder must not be able to take rights from files elsewhere. */
    @Test
    void f50_whatALinkPointsToStaysAsItIs(@TempDir Path path, @TempDir Path elsewhere) throws IOException {
        Path target = withRights(elsewhere.resolve("target"), "rw-r--r--");
        Files.createSymbolicLink(path.resolve("credentials"), target);
        assertThat(new DataFolder(path).tighten()).isEmpty();
        assertThat(rights(target)).isEqualTo("rw-r--r--");
    }

    private static Path withRights(Path file, String rights) throws IOException {
        Files.writeString(file, "x");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
