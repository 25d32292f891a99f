package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class CredentialsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetAddress ANYWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private DataFolder folder;

    @BeforeEach
    void use(@TempDir Path path) {
        folder = new DataFolder(path);
    }

    /** The hash is part of what a token is signed with. */
    @Test
    void keepsTheHashOfAPasswordThatStaysTheSameAndReplacesThatOfAnother() {
        String first = hash("password one", LOOPBACK);
        assertThat(hash("password one", LOOPBACK)).isEqualTo(first);
        assertThat(hash("password two", LOOPBACK)).isNotEqualTo(first);
        assertThat(encoder.matches("password two", hash("password two", LOOPBACK)))
                .isTrue();
    }

    @Test
    void f50_wantsEightCharactersAndTwelveWhereOtherMachinesReachIt() {
        assertThat(hash("12345678", LOOPBACK)).isNotEmpty();
        assertThat(hash("123456789012", ANYWHERE)).isNotEmpty();
        assertThatThrownBy(() -> hash("1234567", LOOPBACK))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 8 characters")
                .hasMessageNotContaining("1234567");
        assertThatThrownBy(() -> hash("12345678901", ANYWHERE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 12 characters");
        // two halves are one character
        assertThatThrownBy(() -> hash("\uD83D\uDE00".repeat(7), LOOPBACK)).hasMessageContaining("too short");
    }

    private String hash(String password, InetAddress reachable) {
        return Credentials.hash(folder, Optional.of(password), reachable, encoder);
    }
}
