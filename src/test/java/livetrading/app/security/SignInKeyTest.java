package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import livetrading.app.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInKeyTest {

    private DataFolder folder;

    @BeforeEach
    void use(@TempDir Path path) {
        folder = new DataFolder(path);
    }

    @Test
    void isMadeForItsOwnerOnlyAndKept() throws IOException {
        String key = new SignInKey(folder).current();
        assertThat(key).hasSize(64).matches("[0-9a-f]+");
        assertThat(Files.getPosixFilePermissions(folder.signInKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new SignInKey(folder).current()).isEqualTo(key);
    }

    @Test
    void isAnotherInEveryFolder(@TempDir Path other) {
        assertThat(new SignInKey(folder).current()).isNotEqualTo(new SignInKey(new DataFolder(other)).current());
    }

    @Test
    void isNotOneThatCouldBeGuessed() throws IOException {
        Files.writeString(folder.signInKey(), "secret\n");
        assertThatThrownBy(() -> new SignInKey(folder)).hasMessageContaining("too short");
    }

    @Test
    void isAnotherOneAfterItWasReplacedAlsoAfterARestart() {
        SignInKey key = new SignInKey(folder);
        String before = key.current();
        key.replace();
        assertThat(key.current()).isNotEqualTo(before);
        assertThat(new SignInKey(folder).current()).isEqualTo(key.current());
    }
}
