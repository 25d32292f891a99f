package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class StaySignedInTest {

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private DataFolder folder;

    @BeforeEach
    void use(@TempDir Path path) {
        folder = new DataFolder(path);
    }

    @Test
    void makesAKeyThatOnlyTheOwnerReadsAndKeepsIt() throws IOException {
        String key = StaySignedIn.key(folder);
        assertThat(key).hasSize(64).matches("[0-9a-f]+");
        assertThat(Files.getPosixFilePermissions(folder.signInKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(StaySignedIn.key(folder)).isEqualTo(key);
    }

    @Test
    void makesAnotherKeyInEveryFolder(@TempDir Path other) {
        assertThat(StaySignedIn.key(folder)).isNotEqualTo(StaySignedIn.key(new DataFolder(other)));
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() throws IOException {
        Files.writeString(folder.signInKey(), "secret\n");
        assertThatThrownBy(() -> StaySignedIn.key(folder)).hasMessageContaining("too short");
    }

    /** The hash is part of what a token is signed with. */
    @Test
    void keepsTheHashOfAPasswordThatStaysTheSameAndReplacesThatOfAnother() {
        String first = hash("one");
        assertThat(hash("one")).isEqualTo(first);
        assertThat(hash("two")).isNotEqualTo(first);
        assertThat(encoder.matches("two", hash("two"))).isTrue();
    }

    private String hash(String password) {
        return Credentials.hash(folder, Optional.of(password), encoder);
    }
}
