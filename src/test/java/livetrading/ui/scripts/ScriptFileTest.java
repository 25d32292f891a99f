package livetrading.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import livetrading.ui.scripts.ScriptFile.NoText;
import org.junit.jupiter.api.Test;

class ScriptFileTest {

    @Test
    void readsTextOfAnySystem() throws NoText {
        assertThat(ScriptFile.text("a.strategy", "name Überkauft\r\nenter a\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("name Überkauft\nenter a\n");
    }

    @Test
    void f108_refusesAFileOfAMegabyte() {
        assertThatThrownBy(() -> ScriptFile.text("big.strategy", new byte[1_000_000]))
                .isInstanceOf(NoText.class)
                .hasMessageContaining("big.strategy is too long for a strategy");
    }

    @Test
    void f108_refusesWhatIsNotText() {
        assertThatThrownBy(() -> ScriptFile.text("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasMessageContaining("a.zip is not a text");
    }

    @Test
    void f108_refusesAnotherEncoding() {
        assertThatThrownBy(() -> ScriptFile.text("a.strategy", "name Überkauft".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("not a text in UTF-8");
        assertThatThrownBy(() -> ScriptFile.text("a.strategy", "name A".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(NoText.class);
    }

    @Test
    void makesAnIdOfANameOrAFile() {
        assertThat(ScriptFile.id("Pullback in an uptrend, v2")).isEqualTo("pullback-in-an-uptrend-v2");
        assertThat(ScriptFile.id("My Turtle.strategy")).isEqualTo("my-turtle");
        assertThat(ScriptFile.id("Ünsinn!")).isEqualTo("nsinn");
        assertThat(ScriptFile.id("word ".repeat(20)))
                .hasSizeLessThanOrEqualTo(40)
                .doesNotEndWith("-");
        assertThat(ScriptFile.id("???")).isEmpty();
    }
}
