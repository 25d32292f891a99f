package livetrading.backtest;

import java.util.Arrays;
import java.util.List;
import livetrading.market.Bars;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuledStances;
import livetrading.strategy.Signals;

/**
 * Plays signals over bars: a stance is known after the close of a bar and filled at the open of the next, all cash into
 * the one position. As long as the stance is long and there is no position, for want of cash for one share, every open
 * is tried again.
 *
 * @param capital at the start, in US dollars
 * @param wholeShares whether only whole shares can be bought
 * @param sampling between which closes the returns are taken that metrics are made of
 */
public record Backtest(double capital, Costs costs, boolean wholeShares, Sampling sampling) {

    public Backtest(double capital, Costs costs, boolean wholeShares) {
        this(capital, costs, wholeShares, Sampling.EVERY_BAR);
    }

    /** @throws IllegalArgumentException unless the capital is positive and finite */
    public Backtest {
        if (!(capital > 0 && capital < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a back-test with a capital of " + capital);
        }
    }

    /**
     * @param signals of all {@code bars}, those before {@code start} included
     * @param start index of the first bar that is measured; a stance wanted after the bar before it is filled at its open
     * @throws IllegalArgumentException when there is not one stance for each bar
     * @throws IndexOutOfBoundsException when {@code start} is not the index of a bar
     */
    public BacktestResult run(Bars bars, Signals signals, int start) {
        return run(new Period(bars, start), signals);
    }

    /**
     * The same for a period that many strategies are measured over. A stance wanted after the bar before the first that
     * is measured is filled at its open.
     *
     * @param signals of all bars of the period, those of the warm-up included
     * @throws IllegalArgumentException when there is not one stance for each bar
     */
    public BacktestResult run(Period period, Signals signals) {
        return run(period, signals, RuleBook.NONE);
    }

    /**
     * The same with rules that end positions earlier than their strategy does: judged on the close of every bar from that of
     * the entry on, filled at the next open. After that the ticker stays out until its strategy has been out, too.
     *
     * @throws IllegalArgumentException when there is not one stance for each bar
     */
    public BacktestResult run(Period period, Signals signals, RuleBook rules) {
        return run(period, new RuledStances(period.bars(), signals.stances(), rules));
    }

    /**
     * The same with strategies that follow each other.
     *
     * @throws IllegalArgumentException when there is not one stance for each bar
     */
    public BacktestResult run(Period period, RuledStances stances) {
        Bars bars = period.bars();
        if (stances.stances().length != bars.size()) {
            throw new IllegalArgumentException(
                    "%s: %d stances for %d bars".formatted(bars.ticker(), stances.stances().length, bars.size()));
        }
        Replay replay = new Replay(this);
        double[] equity = replay.play(bars, stances, period.start());
        List<RoundTrip> trades = replay.roundTrips();
        return new BacktestResult(
                period.measured(),
                capital,
                trades,
                equity,
                Metrics.of(period.steps(sampling), capital, trades, equity));
    }

    /** The returns of a result over a period, as fractions, the first from the capital. */
    public double[] returns(Period period, BacktestResult result) {
        return Performance.returns(capital, period.steps(sampling).atEnds(result.equity()));
    }

    /** How many of these returns are a year. */
    public double returnsPerYear(Period period) {
        return period.steps(sampling).perYear();
    }

    /** Bought at the open of bar {@code start} (of the second bar when that is the first) and kept to the end. */
    public BacktestResult buyAndHold(Bars bars, int start) {
        return buyAndHold(new Period(bars, start));
    }

    /** The same for a period that strategies are measured over. */
    public BacktestResult buyAndHold(Period period) {
        boolean[] stances = new boolean[period.bars().size()];
        Arrays.fill(stances, true);
        return run(period, new Signals(stances, List.of(), bar -> "bought and held"));
    }
}
