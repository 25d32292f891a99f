package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResearchScoresTest {

    private static final List<float[]> SCORES = List.of(new float[] {0.0712f, Float.NaN}, new float[] {-1.5f, 0});

    @Test
    void threeDigitsOfEachComeBack() throws IOException {
        List<float[]> read = ResearchScores.read(ResearchScores.text(SCORES), 2, 2);

        assertThat(read).hasSize(2);
        assertThat(read.get(0)[0]).isCloseTo(0.0712f, within(0.00005f));
        assertThat(read.get(0)[1]).isNaN();
        assertThat(read.get(1)).containsExactly(-1.5f, 0);
    }

    @Test
    void ofOtherChoicesOrPointsNothingIsRead() {
        String text = ResearchScores.text(SCORES);
        assertThatThrownBy(() -> ResearchScores.read(text, 3, 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ResearchScores.read(text, 1, 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ResearchScores.read("edited!", 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResearchScores.read(text.substring(0, 8), 2, 2))
                .isInstanceOf(IOException.class);
    }
}
