package livetrading.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ui.format.Formats;

/** All strategies of one ticker with their figures, the best first; choosing one tells the page. */
final class EvaluationGrid extends Grid<StrategyEvaluation> {

    private final Rows<StrategyEvaluation> rows = new Rows<>(this, StrategyEvaluation::strategy);
    private String best = "";

    EvaluationGrid(Consumer<String> choose) {
        Columns<StrategyEvaluation> columns = new Columns<>(this);
        columns.text("Strategy", row -> Names.strategy(row.strategy()))
                .setFrozen(true)
                .setPartNameGenerator(row -> row.strategy().equals(best) ? "strong" : null);
        columns.number("Score", StrategyEvaluation::score, row -> Formats.ratio(row.score()));
        columns.number("Sharpe", StrategyEvaluation::sharpeRatio, row -> Formats.ratio(row.sharpeRatio()));
        columns.number(
                        "Better than luck",
                        StrategyEvaluation::deflatedSharpe,
                        row -> Formats.percent(row.deflatedSharpe()))
                .setTooltipGenerator(row -> "Deflated Sharpe ratio: the probability that the true Sharpe ratio is above"
                        + " what luck brings the best of all strategies");
        columns.percentProfit("Return", StrategyEvaluation::totalReturn);
        columns.number("Max drawdown", StrategyEvaluation::maxDrawdown, row -> Formats.percent(row.maxDrawdown()));
        columns.number("Win rate", StrategyEvaluation::winRate, row -> Formats.percent(row.winRate()));
        columns.number("Profit factor", StrategyEvaluation::profitFactor, row -> Formats.ratio(row.profitFactor()));
        columns.number("Trades", StrategyEvaluation::trades, row -> "" + row.trades());
        columns.number("Sortino", StrategyEvaluation::sortinoRatio, row -> Formats.ratio(row.sortinoRatio()));
        columns.number("Calmar", StrategyEvaluation::calmarRatio, row -> Formats.ratio(row.calmarRatio()));
        columns.percentProfit("A year", StrategyEvaluation::cagr);
        columns.number("Exposure", StrategyEvaluation::exposure, row -> Formats.percent(row.exposure()));
        columns.text("Problem", StrategyEvaluation::problem).setFlexGrow(1);
        setSelectionMode(SelectionMode.SINGLE);
        setAllRowsVisible(true);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional.ofNullable(change.getValue()).ifPresent(row -> choose.accept(row.strategy()));
            }
        });
    }

    /** @param winner id of the strategy in office, empty for cash */
    void show(List<StrategyEvaluation> evaluations, String winner) {
        best = winner;
        rows.show(evaluations.stream()
                .sorted(Comparator.comparingDouble(EvaluationGrid::scoreOrLowest)
                        .reversed())
                .toList());
    }

    private static double scoreOrLowest(StrategyEvaluation evaluation) {
        Double score = evaluation.score();
        return score == null ? Double.NEGATIVE_INFINITY : score;
    }
}
