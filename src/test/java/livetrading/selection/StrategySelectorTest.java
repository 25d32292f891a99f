package livetrading.selection;

import static livetrading.selection.CompetitorsTest.competitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StrategySelectorTest {

    private final StrategySelector selector = new StrategySelector(Metric.SHARPE, 0.1, SelectionCriteria.STANDARD);

    @Test
    void electsTheBestScore() {
        Selection selection = select(ranked("macd", 0.9, 5), ranked("rsi", 1.4, 9), ranked("vwap", 1.1, 2));

        assertThat(selection.winner()).hasValue(competitor("rsi"));
        assertThat(selection.score()).hasValue(1.4);
        assertThat(selection.reason()).isEqualTo("Sharpe ratio 1.40, best of 3 strategies, 9 trades");
    }

    @Test
    void breaksTiesByFewerTradesThenById() {
        assertThat(select(ranked("macd", 1, 5), ranked("rsi", 1, 4)).winner()).hasValue(competitor("rsi"));
        assertThat(select(ranked("rsi", 1, 4), ranked("macd", 1, 4)).winner()).hasValue(competitor("macd"));
    }

    @Test
    void putsUndefinedScoresLast() {
        assertThat(select(undefined("macd", 7), ranked("rsi", 0.01, 9)).winner())
                .hasValue(competitor("rsi"));
    }

    @Test
    void countsAllThatAreListedAndSaysWhichAreNoRivals() {
        assertThat(select(undefined("macd", 7), ranked("rsi", 0.5, 9), ranked("vwap", 0.4, 2))
                        .reason())
                .contains("best of 3 strategies, 1 of them without a score");
        assertThat(select(undefined("macd", 7), ranked("rsi", 0.5, 9)).reason())
                .contains("the only one of 2 strategies with a score");
    }

    @Test
    void namesStrategiesAsTheScreenDoes() {
        assertThat(select(ranked("bollinger-bands", 3.09, 5), ranked("mean-reversion", 1.4, 9))
                        .passedOver())
                .containsEntry(competitor("mean-reversion"), "score 1.40 is not above 3.09 of Bollinger Bands");
    }

    @Test
    void passesOverAWinnerWithoutATrade() {
        assertThat(select(ranked("macd", 3, 0), ranked("rsi", 0.2, 1)).winner()).hasValue(competitor("rsi"));
    }

    @Test
    void staysInCashWhenNoScoreIsAboveZero() {
        Selection selection = select(ranked("macd", -0.31, 5), ranked("rsi", 0, 3));

        assertThat(selection.winner()).isEmpty();
        assertThat(selection.score()).isEmpty();
        assertThat(selection.reason())
                .isEqualTo("stay in cash: none of 2 strategies may trade;"
                        + " the best, RSI, has a score of 0.00 from 3 trades: that is not above 0");
    }

    @Test
    void staysInCashWhenNothingIsDefined() {
        assertThat(select(undefined("macd", 0)).reason()).endsWith("none has a score");
        assertThat(select().winner()).isEmpty();
    }

    @Test
    void keepsTheStrategyInOfficeWithinTheMargin() {
        Selection selection = select("macd", ranked("macd", 1, 5), ranked("rsi", 1.05, 9));

        assertThat(selection.winner()).hasValue(competitor("macd"));
        assertThat(selection.score()).hasValue(1);
        assertThat(selection.reason()).isEqualTo("Sharpe ratio 1.00, stays: RSI is better by less than 0.10, 5 trades");
    }

    @Test
    void replacesTheStrategyInOfficeFromTheMarginOn() {
        assertThat(select("macd", ranked("macd", 1, 5), ranked("rsi", 1.1, 9)).winner())
                .hasValue(competitor("rsi"));
    }

    @Test
    void keepsTheStrategyInOfficeWhenItIsTheBest() {
        assertThat(select("macd", ranked("macd", 1, 5), ranked("rsi", 0.5, 9)).reason())
                .isEqualTo("Sharpe ratio 1.00, best of 2 strategies, 5 trades");
    }

    @Test
    void replacesAStrategyInOfficeThatFailsTheGuard() {
        assertThat(select("macd", ranked("macd", -0.01, 5), ranked("rsi", 0.05, 9))
                        .winner())
                .hasValue(competitor("rsi"));
        assertThat(select("breakout", ranked("rsi", 0.05, 9)).winner()).hasValue(competitor("rsi"));
    }

    @Test
    void writesNumbersTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(select("macd", ranked("macd", 1, 5), ranked("rsi", 1.05, 9))
                            .reason())
                    .contains("1.00", "0.10");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> ranked("macd", Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ranked("macd", 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrategySelector(Metric.SHARPE, -0.1, SelectionCriteria.STANDARD));
    }

    @Test
    void findsMetricsByTheirCodes() {
        for (Metric metric : Metric.values()) {
            assertThat(Metric.of(metric.code())).hasValue(metric);
        }
        assertThat(Metric.of("luck")).isEmpty();
    }

    private Selection select(RankedStrategy... strategies) {
        return selector.choose(List.of(strategies), Optional.empty());
    }

    private Selection select(String current, RankedStrategy... strategies) {
        return selector.choose(List.of(strategies), Optional.of(competitor(current)));
    }

    private static RankedStrategy ranked(String strategy, double score, int trades) {
        return new RankedStrategy(
                competitor(strategy), OptionalDouble.of(score), trades, false, OptionalDouble.empty(), true);
    }

    private static RankedStrategy undefined(String strategy, int trades) {
        return new RankedStrategy(
                competitor(strategy), OptionalDouble.empty(), trades, false, OptionalDouble.empty(), true);
    }
}
