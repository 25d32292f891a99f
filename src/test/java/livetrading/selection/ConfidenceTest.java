package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.selection.Confidence.Verdict;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void callsItStrongOnlyWhenAllFiguresAgree() {
        assertThat(trust(0.96, 0.1, 0.3).verdict()).isEqualTo(Verdict.STRONG);
        assertThat(trust(0.94, 0.1, 0.3).verdict()).isEqualTo(Verdict.WEAK);
        assertThat(trust(0.96, 0.1, -0.1).verdict()).isEqualTo(Verdict.WEAK);
        assertThat(trust(0.96, 0.5, 0.3).verdict()).isEqualTo(Verdict.NOISE);
    }

    @Test
    void callsItNoiseWhenLuckIsTwiceAsLikely() {
        assertThat(trust(0.39, 0.2, -0.5).sentence()).isEqualTo("weak: 61 % chance that it is luck");
        assertThat(trust(0.33, 0.2, -0.5).sentence()).isEqualTo("noise: 67 % chance that it is luck");
    }

    @Test
    void neverSaysThatAnythingIsCertain() {
        assertThat(trust(0.9967, 0.0033, 0.3).sentence()).isEqualTo("strong: <1 % chance that it is luck");
        assertThat(trust(0.9967, 0.0033, 0.3).explanation())
                .contains("tried all strategies >99 %.")
                .contains("in <1 % of all ways to cut");
        assertThat(Probability.percent(0.999_96, 2)).isEqualTo(">99.99 %");
        assertThat(Probability.percent(0.000_04, 2)).isEqualTo("<0.01 %");
        assertThat(Probability.percent(0.9967, 2)).isEqualTo("99.67 %");
        assertThat(Probability.percent(1, 2)).isEqualTo("100.00 %");
        assertThat(Probability.percent(0, 0)).isEqualTo("0 %");
    }

    @Test
    void namesOverfittingWhereThatIsWhatSpeaksAgainstIt() {
        assertThat(trust(0.93, 0.504, 0.1).sentence()).isEqualTo("noise: 50 % chance that it is overfitted");
        assertThat(trust(0.2, 0.6, -0.5).sentence()).isEqualTo("noise: 80 % chance that it is luck");
    }

    @Test
    void isNeverStrongWhenOverfittingIsUnknown() {
        var unknown = new Confidence(0.99, 0.97, OptionalDouble.empty(), Optional.of(new SharpeInterval(0.2, 2)));

        assertThat(unknown.verdict()).isEqualTo(Verdict.WEAK);
    }

    @Test
    void saysInPlainWordsWhatTheFiguresMean() {
        assertThat(trust(0.39, 0.24, -0.51).explanation())
                .isEqualTo("The chance that it really earns something is 90 %, and that it is better than the luck of"
                        + " having tried all strategies 39 %. Its Sharpe ratio is likely to lie between -0.51 and 2.00."
                        + " When the window is cut in two, the winner of one part ends up in the lower half in the"
                        + " other in 24 % of all ways to cut.");
    }

    private static Confidence trust(double deflated, double overfitting, double low) {
        return new Confidence(0.9, deflated, OptionalDouble.of(overfitting), Optional.of(new SharpeInterval(low, 2)));
    }
}
