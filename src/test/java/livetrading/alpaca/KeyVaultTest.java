package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    private static final AlpacaKeys KEYS = new AlpacaKeys("PKTESTTESTTEST12", "a-secret-that-nobody-may-see");

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasStoredAlsoAfterARestart() {
        new KeyVault(folder).store(Mode.PAPER, KEYS);

        var again = new KeyVault(folder);
        assertThat(again.keys(Mode.PAPER)).hasValue(KEYS);
        assertThat(again.keys(Mode.LIVE)).isEmpty();
    }

    @Test
    void forgetsTheKeysOfOneModeOnly() {
        var vault = new KeyVault(folder);
        vault.store(Mode.PAPER, KEYS);
        vault.store(Mode.LIVE, new AlpacaKeys("AKLIVE", "another"));
        vault.forget(Mode.PAPER);

        assertThat(vault.keys(Mode.PAPER)).isEmpty();
        assertThat(vault.keys(Mode.LIVE)).isPresent();
    }

    @Test
    void leavesNoReadableKeyOnTheDisk() throws IOException {
        new KeyVault(folder).store(Mode.PAPER, KEYS);

        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(KEYS.id())
                    .doesNotContain(KEYS.secret());
        }
        assertThat(files()).hasSize(2);
    }

    @Test
    void saysThatDamagedKeysHaveToBeEnteredAgain() throws IOException {
        var vault = new KeyVault(folder);
        vault.store(Mode.PAPER, KEYS);
        Files.write(folder.resolve("alpaca_keys"), new byte[] {1, 2, 3});

        assertThatIllegalStateException()
                .isThrownBy(() -> vault.keys(Mode.PAPER))
                .withMessageContaining("enter them again");

        vault.store(Mode.PAPER, KEYS);
        assertThat(vault.keys(Mode.PAPER)).hasValue(KEYS);
    }

    @Test
    void neverPrintsAKey() {
        assertThat(KEYS.toString()).doesNotContain("TESTTEST").doesNotContain(KEYS.secret());
        assertThatIllegalArgumentException().isThrownBy(() -> new AlpacaKeys("PK", " "));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
