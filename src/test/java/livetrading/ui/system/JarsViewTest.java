package livetrading.ui.system;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.TrustedJar;
import livetrading.ledger.TrustedJars;
import livetrading.library.StrategyJar;
import livetrading.library.StrategyJars;
import livetrading.plugin.PluginJar;
import livetrading.plugin.PluginJar.State;
import livetrading.plugin.RisingJar;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JarsViewTest extends ViewTest {

    private static final PluginJar JAR = new PluginJar("a.jar", 1, "ab", new State.NotTrusted());

    private static final Optional<TrustedJar> TRUSTED =
            Optional.of(new TrustedJar("ab", "a.jar", Instant.parse("2026-11-22T17:00:00Z"), "admin"));

    private static final State LOADED = new State.Loaded(List.of(), List.of());

    @AfterEach
    void takeAway() throws IOException {
        Files.deleteIfExists(file());
        bean(TrustedJars.class).findAll().forEach(jar -> bean(TrustedJars.class).deleteById(jar.sha256()));
    }

    @Test
    void saysWhereAJarIsPutAndOffersNoUpload() {
        open("system");

        assertThat(jars().getEmptyStateText())
                .contains(bean(StrategyJars.class).folder().toString());
        assertThat(words()).contains("Strategies in jars").doesNotContain("Upload");
    }

    @Test
    void trustsAJarByAClickThatNamesItsHashAndTakesItBack() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), RisingJar.bytes(1));
        String sha256 = bean(StrategyJars.class).now().getFirst().jar().sha256();
        open("system");
        assertThat(GridKt._getFormattedRow(jars(), 0)).contains("rising.jar", "Not trusted, not loaded");

        _click(inRow("Trust"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("rising.jar, SHA-256 " + sha256, "with all rights of the program");
        assertThat(bean(TrustedJars.class).findAll()).isEmpty();
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(bean(TrustedJars.class).findAll())
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.sha256(), row.fileName(), row.trustedBy()))
                        .containsExactly(sha256, "rising.jar", "admin"));
        assertThat(GridKt._getFormattedRow(jars(), 0)).contains("Trusted, loaded with the next start");
        assertThat(database()
                        .queryForObject(
                                "SELECT message FROM engine_events WHERE kind = 'STRATEGY' ORDER BY id DESC LIMIT 1",
                                String.class))
                .isEqualTo("rising.jar, SHA-256 " + sha256 + ", is trusted, by admin");

        _click(inRow("Take trust back"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(bean(TrustedJars.class).findAll()).isEmpty();
        assertThat(GridKt._getFormattedRow(jars(), 0)).contains("Not trusted, not loaded");
    }

    @Test
    void saysWhatBecameOfAJar() {
        assertThat(state(JAR, true, Optional.empty(), Optional.of(new State.NotTrusted())))
                .isEqualTo("Not trusted, not loaded");
        assertThat(state(JAR, true, TRUSTED, Optional.of(new State.NotTrusted())))
                .isEqualTo("Trusted, loaded with the next start");
        assertThat(state(JAR, true, TRUSTED, Optional.of(new State.Refused("it is cut off"))))
                .isEqualTo("Not loaded: it is cut off");
        assertThat(state(JAR, true, Optional.empty(), Optional.of(LOADED)))
                .isEqualTo("Refused until the next start, since it is trusted no more");
        assertThat(state(JAR, false, TRUSTED, Optional.of(new State.Loaded(List.of(), List.of("x@1: it looks ahead")))))
                .isEqualTo("Refused until the next start, since the file is gone or has changed. x@1: it looks ahead");
        assertThat(state(
                        new PluginJar("b.jar", 0, "", new State.Refused("it cannot be read: it is no file")),
                        true,
                        Optional.empty(),
                        Optional.of(LOADED)))
                .isEqualTo("Not loaded: it cannot be read: it is no file");
    }

    private static String state(
            PluginJar jar, boolean inFolder, Optional<TrustedJar> trusted, Optional<State> atStart) {
        return JarState.words(new StrategyJar(jar, inFolder, trusted, atStart));
    }

    private Path file() {
        return bean(StrategyJars.class).folder().resolve("rising.jar");
    }

    private static Grid<?> jars() {
        return _find(Grid.class).getLast();
    }

    private static Button inRow(String words) {
        Button button = (Button) GridKt._getCellComponent(jars(), 0, "Trust");
        assertThat(button.getText()).isEqualTo(words);
        return button;
    }
}
