package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import livetrading.script.Vocabulary.Word;
import org.junit.jupiter.api.Test;

/** The words for editors against the language. */
class VocabularyTest {

    private static final List<String> WORDS =
            Vocabulary.words().stream().map(Word::word).toList();

    @Test
    void hasEveryWordOfTheLanguageOnce() {
        assertThat(WORDS)
                .doesNotHaveDuplicates()
                .containsAll(Parser.reserved())
                .containsAll(Arrays.stream(Series.values()).map(Series::word).toList())
                .containsAll(
                        Arrays.stream(Function.values()).map(Function::word).toList())
                .containsAll(Arrays.stream(Holding.values()).map(Holding::word).toList())
                .containsAll(Stream.of(Operation.values())
                        .map(Operation::symbol)
                        .filter(symbol -> Character.isLetter(symbol.charAt(0)))
                        .toList());
    }

    @Test
    void saysHowEachIsWrittenAndWhatItIsInALine() {
        assertThat(Vocabulary.words()).allSatisfy(word -> {
            assertThat(word.form()).contains(word.word());
            assertThat(word.help()).isNotBlank().doesNotContain("\n");
        });
    }
}
