package livetrading.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.vault.MonitorToken.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void opensAfterARestartToo() {
        String token = stored().make(NOON);

        MonitorToken again = stored();

        assertThat(again.opens(token, NOON)).isTrue();
        assertThat(again.opens(token + "x", NOON)).isFalse();
        assertThat(again.opens("", NOON)).isFalse();
        assertThat(again.state()).isInstanceOf(State.Made.class);
        assertThat(again.used()).contains(NOON);
    }

    @Test
    void nothingInTheFolderHasIt() throws IOException {
        String token = stored().make(NOON);

        assertThat(token).hasSizeGreaterThanOrEqualTo(40);
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(token);
        }
    }

    @Test
    void noneOpensBeforeOneIsMadeOrAfterItIsRevoked() {
        MonitorToken token = stored();
        assertThat(token.state()).isEqualTo(new State.None());
        assertThat(token.opens("", NOON)).isFalse();
        String made = token.make(NOON);
        token.revoke();

        assertThat(token.opens(made, NOON)).isFalse();
        assertThat(stored().opens(made, NOON)).isFalse();
        assertThat(stored().state()).isEqualTo(new State.None());
    }

    @Test
    void theOneOfTheEnvironmentGoesFirstAndCannotBeChanged() {
        String made = stored().make(NOON);
        var fixed = new MonitorToken(folder, Optional.of("of-the-environment-01"));

        assertThat(fixed.opens("of-the-environment-01", NOON)).isTrue();
        assertThat(fixed.opens(made, NOON)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> fixed.make(NOON));
        assertThatIllegalStateException().isThrownBy(fixed::revoke);
        assertThat(stored().opens(made, NOON))
                .as("without it the other is back")
                .isTrue();
    }

    @Test
    void f96_oneThatCannotBeReadOpensNothingUntilAnotherIsMade() throws IOException {
        String lost = stored().make(NOON);
        for (Path file : files()) {
            Files.writeString(file, "nonsense");
        }

        MonitorToken token = stored();

        assertThat(token.state()).isEqualTo(new State.Unreadable());
        assertThat(token.opens(lost, NOON)).isFalse();
        files().forEach(file -> assertThat(file).hasContent("nonsense"));
        String next = token.make(NOON);
        assertThat(stored().opens(next, NOON)).isTrue();
    }

    private MonitorToken stored() {
        return new MonitorToken(folder, Optional.empty());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
