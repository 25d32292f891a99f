package livetrading.account;

import java.math.BigDecimal;
import java.util.List;
import livetrading.backtest.Costs;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
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
 * @param riskRules that it obeys
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
        Competitors competitors,
        RuleList riskRules) {

    /** @throws IllegalArgumentException unless there is a ticker, and capital for it */
    public AccountSettings {
        tickers = List.copyOf(tickers);
        if (tickers.isEmpty() || capital.signum() <= 0) {
            throw new IllegalArgumentException(
                    "an account of %d tickers with a capital of %s".formatted(tickers.size(), capital));
        }
    }

    /** Without risk rules. */
    public AccountSettings(
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
        this(
                tickers,
                capital,
                historyDays,
                reevaluateAfterDays,
                metric,
                switchingMargin,
                criteria,
                limits,
                costs,
                competitors,
                RuleList.NONE);
    }

    /** The same with these risk rules and no others. */
    public AccountSettings with(RuleList rules) {
        return new AccountSettings(
                tickers,
                capital,
                historyDays,
                reevaluateAfterDays,
                metric,
                switchingMargin,
                criteria,
                limits,
                costs,
                competitors,
                rules);
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
