package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StrategySelectorTest {

    private final StrategySelector election = new StrategySelector(Metric.SHARPE, 0.1, SelectionCriteria.STANDARD);

    @Test
    void electsTheBestScore() {
        Selection choice = elect(candidate("macd", 0.9, 5), candidate("rsi", 1.4, 9), candidate("vwap", 1.1, 2));

        assertThat(choice.strategy()).hasValue("rsi");
        assertThat(choice.score()).hasValue(1.4);
        assertThat(choice.reason()).isEqualTo("Sharpe ratio 1.40, best of 3 strategies, 9 trades");
    }

    @Test
    void breaksTiesByFewerTradesThenById() {
        assertThat(elect(candidate("macd", 1, 5), candidate("rsi", 1, 4)).strategy())
                .hasValue("rsi");
        assertThat(elect(candidate("rsi", 1, 4), candidate("macd", 1, 4)).strategy())
                .hasValue("macd");
    }

    @Test
    void putsUndefinedScoresLast() {
        assertThat(elect(undefined("macd", 7), candidate("rsi", 0.01, 9)).strategy())
                .hasValue("rsi");
    }

    @Test
    void countsNoRivalWithoutAScore() {
        assertThat(elect(undefined("macd", 7), candidate("rsi", 0.5, 9), candidate("vwap", 0.4, 2))
                        .reason())
                .contains("best of 2 strategies");
        assertThat(elect(undefined("macd", 7), candidate("rsi", 0.5, 9)).reason())
                .contains("the only strategy with a score");
    }

    @Test
    void namesStrategiesAsTheScreenDoes() {
        assertThat(elect(candidate("bollinger-bands", 3.09, 5), candidate("mean-reversion", 1.4, 9))
                        .passedOver())
                .containsEntry("mean-reversion", "score 1.40 is not above 3.09 of Bollinger Bands");
    }

    @Test
    void passesOverAWinnerWithoutATrade() {
        assertThat(elect(candidate("macd", 3, 0), candidate("rsi", 0.2, 1)).strategy())
                .hasValue("rsi");
    }

    @Test
    void staysInCashWhenNoScoreIsAboveZero() {
        Selection choice = elect(candidate("macd", -0.31, 5), candidate("rsi", 0, 3));

        assertThat(choice.strategy()).isEmpty();
        assertThat(choice.score()).isEmpty();
        assertThat(choice.reason())
                .isEqualTo("stay in cash: none of 2 strategies may trade;"
                        + " the best, RSI, has a score of 0.00 from 3 trades: that is not above 0");
    }

    @Test
    void staysInCashWhenNothingIsDefined() {
        assertThat(elect(undefined("macd", 0)).reason()).endsWith("none has a score");
        assertThat(elect().strategy()).isEmpty();
    }

    @Test
    void keepsTheStrategyInOfficeWithinTheMargin() {
        Selection choice = elect("macd", candidate("macd", 1, 5), candidate("rsi", 1.05, 9));

        assertThat(choice.strategy()).hasValue("macd");
        assertThat(choice.score()).hasValue(1);
        assertThat(choice.reason()).isEqualTo("Sharpe ratio 1.00, stays: RSI is better by less than 0.10, 5 trades");
    }

    @Test
    void replacesTheStrategyInOfficeFromTheMarginOn() {
        assertThat(elect("macd", candidate("macd", 1, 5), candidate("rsi", 1.1, 9))
                        .strategy())
                .hasValue("rsi");
    }

    @Test
    void keepsTheStrategyInOfficeWhenItIsTheBest() {
        assertThat(elect("macd", candidate("macd", 1, 5), candidate("rsi", 0.5, 9))
                        .reason())
                .isEqualTo("Sharpe ratio 1.00, best of 2 strategies, 5 trades");
    }

    @Test
    void replacesAStrategyInOfficeThatFailsTheGuard() {
        assertThat(elect("macd", candidate("macd", -0.01, 5), candidate("rsi", 0.05, 9))
                        .strategy())
                .hasValue("rsi");
        assertThat(elect("gone", candidate("rsi", 0.05, 9)).strategy()).hasValue("rsi");
    }

    @Test
    void writesNumbersTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(elect("macd", candidate("macd", 1, 5), candidate("rsi", 1.05, 9))
                            .reason())
                    .contains("1.00", "0.10");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> candidate("macd", Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> candidate("macd", 1, -1));
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

    private Selection elect(RankedStrategy... candidates) {
        return election.choose(List.of(candidates), Optional.empty());
    }

    private Selection elect(String incumbent, RankedStrategy... candidates) {
        return election.choose(List.of(candidates), Optional.of(incumbent));
    }

    private static RankedStrategy candidate(String strategy, double score, int trades) {
        return new RankedStrategy(strategy, OptionalDouble.of(score), trades, false, OptionalDouble.empty(), true);
    }

    private static RankedStrategy undefined(String strategy, int trades) {
        return new RankedStrategy(strategy, OptionalDouble.empty(), trades, false, OptionalDouble.empty(), true);
    }
}
