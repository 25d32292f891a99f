package livetrading.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Mandate;
import livetrading.ledger.StrategyEvaluation;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Choice;
import livetrading.selection.Election;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** Back-tests all strategies on one ticker and elects the best. */
final class TickerEvaluation {

    private final Ticker ticker;
    private final Window window;
    private final Map<Ticker, Bars> peers;
    private final TradingSettings settings;
    private final String inputs;
    private final Instant now;

    /** @param inputs the fingerprint of all that it is computed from */
    TickerEvaluation(
            Ticker ticker,
            Window window,
            Map<Ticker, Bars> peers,
            TradingSettings settings,
            String inputs,
            Instant now) {
        this.ticker = ticker;
        this.window = window;
        this.peers = peers;
        this.settings = settings;
        this.inputs = inputs;
        this.now = now;
    }

    /** @param best for storing, with a row for every strategy */
    record Result(List<StrategyEvaluation> evaluations, BestStrategy best) {}

    Result run(Optional<String> incumbent) {
        var history = new History(window.history(), peers);
        var evaluations = new ArrayList<StrategyEvaluation>();
        for (Strategy strategy : StrategyCatalog.all()) {
            evaluations.add(evaluate(strategy, history));
        }
        return new Result(evaluations, elect(evaluations, incumbent));
    }

    private StrategyEvaluation evaluate(Strategy strategy, History history) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        int warmUp = strategy.warmUp(parameters);
        if (warmUp > window.start()) {
            return failed(
                    strategy,
                    parameters,
                    "needs %d bars before the window, there are %d".formatted(warmUp, window.start()));
        }
        try {
            BacktestResult result =
                    backtest().run(window.history(), strategy.signals(history, parameters), window.start());
            return new StrategyEvaluation(ticker, strategy.id(), parameters, settings.metric(), result, now);
        } catch (RuntimeException e) {
            // one strategy that fails must not keep the other ten from being measured
            return failed(strategy, parameters, "failed: " + e);
        }
    }

    private StrategyEvaluation failed(Strategy strategy, Parameters parameters, String problem) {
        return new StrategyEvaluation(
                ticker, strategy.id(), parameters, settings.metric(), window.measured(), problem, now);
    }

    private BestStrategy elect(List<StrategyEvaluation> evaluations, Optional<String> incumbent) {
        Choice choice = new Election(settings.metric(), settings.switchingMargin())
                .choose(evaluations.stream().map(StrategyEvaluation::candidate).toList(), incumbent);
        String parameters = choice.strategy()
                .flatMap(StrategyCatalog::find)
                .map(strategy -> Parameters.defaults(strategy.parameters()).toJson())
                .orElse("{}");
        String peerNames = String.join(
                ",", peers.keySet().stream().map(Ticker::symbol).sorted().toList());
        var mandate = new Mandate(choice.strategy().orElse(""), parameters, window.historyStart(), peerNames);
        BacktestResult buyAndHold = backtest().buyAndHold(window.history(), window.start());
        return new BestStrategy(ticker, choice, mandate, settings.metric(), buyAndHold, inputs, now);
    }

    private Backtest backtest() {
        return backtest(settings);
    }

    /** How a strategy is measured: with all the capital in the one ticker. */
    static Backtest backtest(TradingSettings settings) {
        return new Backtest(settings.initialCapital().doubleValue(), settings.costs(), !settings.fractionalShares());
    }
}
