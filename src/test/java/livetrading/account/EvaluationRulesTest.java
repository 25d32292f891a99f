package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.Timeframe;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.Window;
import livetrading.strategy.Series;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class EvaluationRulesTest {

    private static final int AFTER_DAYS = 7;
    private static final Competitors COMPETITORS = Competitors.withDefaults(StrategyCatalog.BUILT_IN);
    private static final EvaluationRules RULES = new EvaluationRules(
            COMPETITORS,
            Metric.SHARPE,
            0.1,
            SelectionCriteria.STANDARD,
            EvaluationRules.measuredWith(new BigDecimal("100000"), Costs.NONE, false, RuleList.NONE),
            365,
            AFTER_DAYS,
            Timeframe.DAY_1);

    private final Bars bars = rising(1000);
    private final int last = bars.size() - 1;

    @Test
    void anEvaluationHoldsForItsDays() {
        Instant end = bars.time(last - 6);

        assertThat(RULES.isOutdated(end, bars, last, end.plus(Duration.ofDays(AFTER_DAYS))))
                .isFalse();
        assertThat(RULES.isOutdated(
                        end, bars, last, end.plus(Duration.ofDays(AFTER_DAYS)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void anOldEvaluationHoldsWhileNoNewerBarIsComplete() {
        Instant end = bars.time(last - 1);
        Instant muchLater = end.plus(Duration.ofDays(100));

        assertThat(RULES.isOutdated(end, bars, last - 1, muchLater)).isFalse();
        assertThat(RULES.isOutdated(end, bars, last, muchLater)).isTrue();
    }

    @Test
    void anEvaluationOfALaterTimeDoesNotHold() {
        Instant end = bars.time(last);

        assertThat(RULES.isOutdated(end, bars, last, end)).isFalse();
        assertThat(RULES.isOutdated(end, bars, last, end.minusMillis(1))).isTrue();
    }

    @Test
    void loadsEnoughForTheWindowAndItsWarmUp() {
        Instant now = bars.time(last);
        Bars loaded = bars.since(RULES.loadFrom(now));

        Window window = RULES.window(loaded).orElseThrow();

        assertThat(window.measured().date(0)).isEqualTo(bars.date(last).minusDays(365));
        assertThat(window.start()).isEqualTo(COMPETITORS.longestWarmUp(Timeframe.DAY_1));
        assertThat(window.measured().lastClose()).isEqualTo(bars.lastClose());
    }

    @Test
    void saysHowManyBarsAreMissing() {
        int least = COMPETITORS.longestWarmUp(Timeframe.DAY_1) + 20;

        assertThat(RULES.window(rising(least))).isPresent();
        assertThat(RULES.window(rising(least - 1))).isEmpty();
        assertThat(RULES.tooFewPrices(bars.ticker()))
                .isEqualTo("too few prices of %s to evaluate: %d bars are needed".formatted(bars.ticker(), least));
    }

    @Test
    void measuresWithAllTheCapitalInWholeSharesUnlessPartsAreAllowed() {
        BigDecimal capital = new BigDecimal("150");

        assertThat(EvaluationRules.measuredWith(capital, Costs.NONE, false, RuleList.NONE)
                        .backtest()
                        .wholeShares())
                .isTrue();
        assertThat(EvaluationRules.measuredWith(capital, Costs.NONE, true, RuleList.NONE)
                        .backtest()
                        .wholeShares())
                .isFalse();
        assertThat(EvaluationRules.measuredWith(capital, Costs.NONE, true, RuleList.NONE)
                        .backtest()
                        .capital())
                .isEqualTo(150);
    }

    private static Bars rising(int n) {
        return Series.of(IntStream.range(0, n).mapToDouble(t -> 100 + t).toArray());
    }
}
