package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u000bb",
                "a\u0000b",
                "a\u001bb",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Fb",
                "a\u061Cb",
                "a\u200Bb",
                "a\uFEFFb",
                "a\uD800b",
                "a\uDB40\uDC41b",
                "a\t\n \u202Db"
            })
    void f47_isOneLineWithoutAnythingUnseen(String text) {
        assertThat(OutsideText.of(text)).isEqualTo("a b");
        assertThat(OutsideText.line(text)).isEqualTo("a b");
    }

    @Test
    void f47_endsAfterThreeHundredCharactersAndCutsNoneInHalf() {
        assertThat(OutsideText.of("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(OutsideText.of("x".repeat(301))).isEqualTo("x".repeat(299) + "…");
        String faces = "\uD83D\uDE00".repeat(200);
        assertThat(OutsideText.of(faces)).isEqualTo("\uD83D\uDE00".repeat(149) + "…");
    }

    @Test
    void leavesWordsInAllLanguagesAsTheyAre() {
        for (String text : new String[] {"RSI 41.2 is not below 30", "1 000 € – Börse", "株式", "מניה", "😀", ""}) {
            assertThat(OutsideText.of(text)).isSameAs(text);
        }
        assertThat(OutsideText.of(null)).isEmpty();
    }
}
