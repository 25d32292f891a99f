package livetrading.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RuledBacktest;
import livetrading.engine.PlannedStrategy;
import livetrading.ledger.BestStrategy;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.ReplaySource.Ground;
import livetrading.risk.rule.RuleBook;
import livetrading.selection.Competitor;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plays strategies again over the bars up to now, as the evaluation did and as live trading does. */
@Component
public class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final ReplaySource source;
    private final RuleLevels levels;
    private final Strategies strategies;

    Replays(ReplaySource source, RuleLevels levels, Strategies strategies) {
        this.strategies = strategies;
        this.source = source;
        this.levels = levels;
    }

    /**
     * Plays all strategies over the history that the ticker's evaluation was made on, and the bars since.
     *
     * @return by id, in the order in which they are shown; a strategy that fails is left out
     * @throws CancellationException when the thread is interrupted between two strategies
     * @throws MissingPricesException when the ticker has no evaluation or no prices, or the configuration is not valid
     */
    public SequencedMap<String, TickerReplay> replay(Ticker ticker) throws MissingPricesException {
        BestStrategy evaluated = source.evaluated(ticker);
        Ground ground = source.ground();
        Bars bars = ground.bars(ticker, evaluated.historyStart());
        // one history for all, because they share most of their indicators
        var history = new History(bars, ground.peers(evaluated.peerTickers(), evaluated.historyStart()));
        int start = bars.indexOf(evaluated.windowStart());
        if (start >= bars.size()) {
            throw new MissingPricesException(
                    ticker + " was evaluated at a later simulated time: start trading to evaluate it again");
        }
        RuledBacktest backtest = ground.settings().evaluation(strategies).backtest();
        RuleBook rules = backtest.rulesOf(ticker);
        var period = new Period(bars, start);
        List<Signals.Line> lines = levels.lines(ground.settings(), bars);
        BacktestResult buyAndHold = backtest.buyAndHold(period);
        var played = new LinkedHashMap<String, TickerReplay>();
        for (Competitor competitor : ground.settings().competitors(strategies).list()) {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for " + ticker + " any more");
            }
            signals(competitor, history, evaluated)
                    .map(signals -> new TickerReplay(
                            bars, signals, start, rules, backtest.run(period, signals), buyAndHold, lines))
                    .ifPresent(replay -> played.put(competitor.id(), replay));
        }
        return played;
    }

    /**
     * The bars before the history that the strategies are played over, which they do not see.
     *
     * @param from begin of the first one that is wanted
     * @return none when the history begins before
     * @throws MissingPricesException when the ticker has no evaluation or no prices, or the configuration is not valid
     */
    public Bars earlier(Ticker ticker, Instant from) throws MissingPricesException {
        Instant history = source.evaluated(ticker).historyStart();
        Bars bars = source.ground().bars(ticker, from.isBefore(history) ? from : history);
        return bars.first(bars.indexOf(history));
    }

    private Optional<Signals> signals(Competitor competitor, History history, BestStrategy evaluated) {
        try {
            // the active strategy is played as it trades
            Parameters parameters = evaluated
                    .plan()
                    .filter(plan -> plan.strategy().equals(competitor.id()))
                    .map(plan -> PlannedStrategy.of(plan, strategies).parameters())
                    .orElse(competitor.parameters());
            return Optional.of(history.signals(competitor.strategy(), parameters));
        } catch (RuntimeException e) {
            // one strategy that fails must not keep the others from being shown
            LOG.error("{}: {} failed", history.bars().ticker(), competitor.id(), e);
            return Optional.empty();
        }
    }
}
