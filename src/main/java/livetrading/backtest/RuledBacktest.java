package livetrading.backtest;

import livetrading.market.Ticker;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuleList;
import livetrading.strategy.Signals;

/**
 * Plays the strategies of any ticker as they trade it: with the rules for it that say when a position is held. How much is
 * bought has no part in what a strategy earns here: it always is all that there is.
 *
 * @param rules those of the account
 */
public record RuledBacktest(Backtest backtest, RuleList rules) {

    /** The rules that the strategies of a ticker are measured with. */
    public RuleBook rulesOf(Ticker ticker) {
        return rules.of(ticker).timing();
    }

    /**
     * Plays the signals of one strategy.
     *
     * @param signals of all bars of the period, those of the warm-up included
     * @throws IllegalArgumentException when there is not one stance for each bar
     */
    public BacktestResult run(Period period, Signals signals) {
        return backtest.run(period, signals, rulesOf(period.bars().ticker()));
    }

    /** The same with returns between other closes. */
    public RuledBacktest with(Sampling sampling) {
        return new RuledBacktest(
                new Backtest(backtest.capital(), backtest.costs(), backtest.wholeShares(), sampling), rules);
    }

    /** The same where trading costs nothing. */
    public RuledBacktest withoutCosts() {
        return new RuledBacktest(
                new Backtest(backtest.capital(), Costs.NONE, backtest.wholeShares(), backtest.sampling()), rules);
    }

    /** Bought at the first open and kept to the end, which obeys no rule. */
    public BacktestResult buyAndHold(Period period) {
        return backtest.buyAndHold(period);
    }
}
