package livetrading.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.account.EvaluationRules;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Competitor;
import livetrading.selection.Selection;
import livetrading.selection.Window;
import livetrading.settings.TradingSettings;

/**
 * Back-tests all strategies on one ticker, selects the best, and puts the result into rows.
 *
 * @param prices bars of the tickers in {@code peers}, and of others
 * @param peers the tickers from which pairs trading may choose a partner, ascending
 * @param rules with the strategies that compete
 * @param inputs the fingerprint of all inputs of the evaluation
 */
public record TickerEvaluation(
        Ticker ticker,
        Window window,
        Map<Ticker, Bars> prices,
        List<Ticker> peers,
        TradingSettings settings,
        EvaluationRules rules,
        String inputs,
        Instant now) {

    /** @param best for storing, with a row for every strategy */
    record Result(List<StrategyEvaluation> evaluations, BestStrategy best) {}

    Result run(Optional<Competitor> current) {
        ComparisonResult comparison = rules.comparison().run(window, prices, current);
        List<StrategyEvaluation> rows = comparison.measurements().stream()
                .map(measurement -> new StrategyEvaluation(
                        settings.mode(), ticker, measurement, comparison, settings.metric(), now))
                .toList();
        TradingPlan plan = plan(comparison.selection());
        return new Result(
                rows, new BestStrategy(settings.mode(), ticker, comparison, plan, settings.metric(), inputs, now));
    }

    private TradingPlan plan(Selection selection) {
        String parameters =
                selection.winner().map(winner -> winner.parameters().toJson()).orElse("{}");
        String peerNames = String.join(",", peers.stream().map(Ticker::symbol).toList());
        return new TradingPlan(
                selection.winner().map(Competitor::id).orElse(""), parameters, window.historyStart(), peerNames);
    }
}
