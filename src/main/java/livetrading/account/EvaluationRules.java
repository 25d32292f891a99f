package livetrading.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.selection.StrategyComparison;
import livetrading.selection.StrategySelector;
import livetrading.selection.Window;

/**
 * How the strategies of a ticker are evaluated, and when that is repeated: live trading and the back-test of the account
 * ask the same.
 *
 * @param competitors what competes for each ticker
 * @param metric by which it competes
 * @param switchingMargin by how much a new winner has to beat the old one, as a fraction; at least 0
 * @param criteria what a strategy has to show before it may trade
 * @param backtest how a strategy is measured, with the risk rules that it trades with
 * @param historyDays calendar days over which strategies are measured, warm-up not counted
 * @param reevaluateAfterDays calendar days after which an evaluation is repeated
 */
public record EvaluationRules(
        Competitors competitors,
        Metric metric,
        double switchingMargin,
        SelectionCriteria criteria,
        RuledBacktest backtest,
        int historyDays,
        int reevaluateAfterDays,
        Timeframe timeframe) {

    /**
     * Measures a strategy with all the capital in the one ticker.
     *
     * @param capital in US dollars
     * @param rules those of the account
     */
    public static RuledBacktest measuredWith(
            BigDecimal capital, Costs costs, boolean fractionalShares, RuleList rules) {
        return new RuledBacktest(new Backtest(capital.doubleValue(), costs, !fractionalShares), rules);
    }

    /** The same with these risk rules and no others. */
    EvaluationRules with(RuleList rules) {
        return new EvaluationRules(
                competitors,
                metric,
                switchingMargin,
                criteria,
                new RuledBacktest(backtest.backtest(), rules),
                historyDays,
                reevaluateAfterDays,
                timeframe);
    }

    /** The same where trading costs nothing. */
    EvaluationRules withoutCosts() {
        return new EvaluationRules(
                competitors,
                metric,
                switchingMargin,
                criteria,
                backtest.withoutCosts(),
                historyDays,
                reevaluateAfterDays,
                timeframe);
    }

    /** From when bars are needed for an evaluation. */
    public Instant loadFrom(Instant now) {
        return Window.loadFrom(now, timeframe, historyDays, competitors);
    }

    /**
     * What is evaluated after the last of the bars.
     *
     * @param bars those since {@link #loadFrom}
     * @return empty when they are too few
     */
    public Optional<Window> window(Bars bars) {
        return Window.of(bars, historyDays, competitors);
    }

    /** Why a ticker without a {@link #window} cannot be evaluated. */
    public String tooFewPrices(Ticker ticker) {
        return "too few prices of %s to evaluate: %d bars are needed"
                .formatted(ticker, Window.leastBars(competitors, timeframe));
    }

    /**
     * Plays all competitors over a window and selects one, with or without the statistics that say how far it can be
     * trusted.
     *
     * @throws IllegalArgumentException when the switching margin is negative
     */
    public StrategyComparison comparison() {
        return new StrategyComparison(competitors, backtest, new StrategySelector(metric, switchingMargin, criteria));
    }

    /**
     * Whether an evaluation has to be repeated because of its time: it is old and there is a newer bar, or time was set
     * back before it.
     *
     * @param windowEnd beginning of the last bar that was evaluated
     * @param bars of the ticker
     * @param last index of the last of them that is complete now; later ones do not count
     */
    public boolean isOutdated(Instant windowEnd, Bars bars, int last, Instant now) {
        return windowEnd.isAfter(now)
                || (windowEnd.isBefore(now.minus(Duration.ofDays(reevaluateAfterDays)))
                        && bars.indexOf(windowEnd) < last);
    }
}
