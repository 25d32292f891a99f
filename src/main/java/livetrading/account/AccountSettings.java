package livetrading.account;

import java.math.BigDecimal;
import java.util.List;
import livetrading.backtest.Costs;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;

/**
 * All that decides what an account does with daily bars.
 *
 * @param tickers the watch list, in the order in which entries are decided
 * @param capital at the start, in US dollars
 * @param historyDays calendar days over which strategies are measured, warm-up not counted
 * @param reevaluateAfterDays calendar days after which an evaluation is repeated
 * @param switchingMargin by how much a new winner has to beat the old one
 * @param criteria what a strategy has to show before it may trade
 * @param competitors what competes for each ticker
 */
public record AccountSettings(
        List<Ticker> tickers,
        BigDecimal capital,
        int historyDays,
        int reevaluateAfterDays,
        Metric metric,
        double switchingMargin,
        SelectionCriteria criteria,
        RiskLimits limits,
        Costs costs,
        Competitors competitors) {

    /** @throws IllegalArgumentException unless there is a ticker, and capital for it */
    public AccountSettings {
        tickers = List.copyOf(tickers);
        if (tickers.isEmpty() || capital.signum() <= 0) {
            throw new IllegalArgumentException(
                    "an account of %d tickers with a capital of %s".formatted(tickers.size(), capital));
        }
    }

    /** How its strategies are evaluated. */
    EvaluationRules rules() {
        return new EvaluationRules(
                competitors,
                metric,
                switchingMargin,
                criteria,
                EvaluationRules.measuredWith(capital, costs, limits.fractionalShares()),
                historyDays,
                reevaluateAfterDays,
                Timeframe.DAY_1);
    }
}
