package livetrading.selection;

import static livetrading.selection.CompetitorsTest.competitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SelectionCriteriaTest {

    @Test
    void refusesTooFewTrades() {
        var criteria = new SelectionCriteria(5, 0, false);

        assertThat(criteria.objection(ranked(1.2, 4, 0.9, true))).hasValue("fewer than 5 trades");
        assertThat(criteria.objection(ranked(1.2, 5, 0.9, true))).isEmpty();
    }

    @Test
    void refusesWhatIsTooProbablyLuck() {
        var criteria = new SelectionCriteria(1, 0.5, false);

        assertThat(criteria.objection(ranked(1.2, 4, 0.42, true)))
                .hasValue("its deflated Sharpe ratio 0.42 is not at least 0.50");
        assertThat(criteria.objection(ranked(1.2, 4, 0.5, true))).isEmpty();
    }

    @Test
    void refusesAnUndefinedDeflatedSharpeOnlyWhenOneIsAskedFor() {
        var undefined =
                new RankedStrategy(competitor("rsi"), OptionalDouble.of(1), 3, false, OptionalDouble.empty(), true);

        assertThat(new SelectionCriteria(1, 0.5, false).objection(undefined))
                .hasValue("its deflated Sharpe ratio is undefined");
        assertThat(SelectionCriteria.STANDARD.objection(undefined)).isEmpty();
    }

    @Test
    void refusesWhatIsWorseThanHoldingTheTicker() {
        var criteria = new SelectionCriteria(1, 0, true);

        assertThat(criteria.objection(ranked(1.2, 4, 0.9, false))).hasValue("it does not beat buy and hold");
        assertThat(criteria.objection(ranked(1.2, 4, 0.9, true))).isEmpty();
        assertThat(SelectionCriteria.STANDARD.objection(ranked(1.2, 4, 0.9, false)))
                .isEmpty();
    }

    @Test
    void letsTheNextBestTradeWhenTheBestIsRefused() {
        var selector = new StrategySelector(Metric.SHARPE, 0, new SelectionCriteria(3, 0, false));
        var lucky =
                new RankedStrategy(competitor("macd"), OptionalDouble.of(2), 1, false, OptionalDouble.of(0.9), true);
        var steady =
                new RankedStrategy(competitor("rsi"), OptionalDouble.of(1), 12, false, OptionalDouble.of(0.6), true);

        assertThat(selector.choose(List.of(lucky, steady), Optional.empty()).winner())
                .hasValue(competitor("rsi"));
        assertThat(selector.choose(List.of(lucky), Optional.empty()).reason())
                .isEqualTo("stay in cash: none of 1 strategies may trade;"
                        + " the best, MACD, has a score of 2.00 from 1 trade: fewer than 3 trades");
    }

    @Test
    void aPositionThatIsStillOpenIsATrade() {
        var holder =
                new RankedStrategy(competitor("momentum"), OptionalDouble.of(2), 0, true, OptionalDouble.of(0.9), true);
        Selection selection = new StrategySelector(Metric.SHARPE, 0, SelectionCriteria.STANDARD)
                .choose(List.of(holder), Optional.empty());

        assertThat(selection.winner()).hasValue(competitor("momentum"));
        assertThat(selection.reason()).isEqualTo("Sharpe ratio 2.00, the only strategy, 1 trade, open");
    }

    @Test
    void saysWhyABetterOneWasPassedOver() {
        var selector = new StrategySelector(Metric.SHARPE, 0, new SelectionCriteria(3, 0, false));
        var lucky =
                new RankedStrategy(competitor("macd"), OptionalDouble.of(2), 1, false, OptionalDouble.of(0.9), true);
        var steady =
                new RankedStrategy(competitor("rsi"), OptionalDouble.of(1), 12, true, OptionalDouble.of(0.6), true);

        assertThat(selector.choose(List.of(lucky, steady), Optional.empty()).reason())
                .isEqualTo("Sharpe ratio 1.00, best that may trade (MACD has 2.00: fewer than 3 trades),"
                        + " 13 trades, one of them open");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SelectionCriteria(0, 0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelectionCriteria(1, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new SelectionCriteria(1, Double.NaN, false));
    }

    private static RankedStrategy ranked(double score, int trades, double deflatedSharpe, boolean beatsBuyAndHold) {
        return new RankedStrategy(
                competitor("rsi"),
                OptionalDouble.of(score),
                trades,
                false,
                OptionalDouble.of(deflatedSharpe),
                beatsBuyAndHold);
    }
}
