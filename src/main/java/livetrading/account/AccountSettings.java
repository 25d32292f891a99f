package livetrading.account;

import java.math.BigDecimal;
import java.util.List;
import livetrading.backtest.Costs;
import livetrading.market.Ticker;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;

/**
 * All that decides what an account does with daily bars.
 *
 * @param tickers the watch list, in the order in which entries are decided
 * @param capital at the start, in US dollars
 * @param evaluation how its strategies are evaluated, with the costs and the risk rules that it trades with, too
 */
public record AccountSettings(List<Ticker> tickers, BigDecimal capital, EvaluationRules evaluation, RiskLimits limits) {

    /** @throws IllegalArgumentException unless there is a ticker, capital for it, and an evaluation by daily bars */
    public AccountSettings {
        tickers = List.copyOf(tickers);
        if (tickers.isEmpty() || capital.signum() <= 0) {
            throw new IllegalArgumentException(
                    "an account of %d tickers with a capital of %s".formatted(tickers.size(), capital));
        }
        if (!evaluation.timeframe().isDaily()) {
            throw new IllegalArgumentException("an account that evaluates strategies by bars of "
                    + evaluation.timeframe().code());
        }
    }

    /** The same with these risk rules and no others. */
    public AccountSettings with(RuleList rules) {
        return new AccountSettings(tickers, capital, evaluation.with(rules), limits);
    }

    AccountSettings withoutRules() {
        return with(RuleList.NONE);
    }

    /** The same where trading costs nothing. */
    AccountSettings withoutCosts() {
        var free = new RiskLimits(
                limits.riskPerTrade(), limits.maxPositions(), limits.fractionalShares(), BigDecimal.ZERO);
        return new AccountSettings(tickers, capital, evaluation.withoutCosts(), free);
    }

    /** What its fills cost, in evaluations as in the account. */
    public Costs costs() {
        return evaluation.backtest().backtest().costs();
    }

    /** The risk rules that it obeys. */
    public RuleList riskRules() {
        return evaluation.backtest().rules();
    }
}
