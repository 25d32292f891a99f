package livetrading.review;

import java.util.List;
import java.util.Map;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/**
 * What a strategy that is being written is played over: the prices on which the next evaluation would measure it.
 *
 * @param period the bars of the ticker, and from which on they are measured
 * @param peers the bars of other tickers that it may look at
 * @param backtest with the costs and the risk rules in force
 * @param buyAndHold over the same bars
 */
public record PreviewPrices(Period period, Map<Ticker, Bars> peers, RuledBacktest backtest, BacktestResult buyAndHold) {

    static PreviewPrices of(Period period, Map<Ticker, Bars> peers, RuledBacktest backtest) {
        return new PreviewPrices(period, peers, backtest, backtest.buyAndHold(period));
    }

    public TickerReplay play(Strategy strategy, Parameters parameters) {
        Bars bars = period.bars();
        Signals signals = strategy.signals(new History(bars, peers), parameters);
        return new TickerReplay(
                bars,
                signals,
                period.start(),
                backtest.rulesOf(bars.ticker()),
                backtest.run(period, signals),
                buyAndHold,
                List.of());
    }
}
