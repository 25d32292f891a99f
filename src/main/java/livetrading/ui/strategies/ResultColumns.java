package livetrading.ui.strategies;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.Comparator;
import java.util.function.Function;
import livetrading.ledger.StrategyEvaluation;
import livetrading.market.Timeframe;
import livetrading.selection.Probability;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import org.jspecify.annotations.Nullable;

/** The figures of a back-test, as columns of the tables that show them. */
final class ResultColumns {

    static final String TIMEFRAME = "Timeframe";

    private ResultColumns() {}

    static void add(Columns<Result> columns) {
        ratio(columns, "Score", "score", StrategyEvaluation::score);
        columns.percentProfit("Return", row -> row.figures().totalReturn()).setSortProperty("totalReturn");
        percent(columns, "Drawdown", "maxDrawdown", StrategyEvaluation::maxDrawdown);
        percent(columns, "Win rate", "winRate", StrategyEvaluation::winRate);
        columns.number("Trades", row -> row.figures().trades(), Result::trades).setSortProperty("trades");
        ratio(columns, "Sharpe", "sharpeRatio", StrategyEvaluation::sharpeRatio)
                .setTooltipGenerator(row -> "Sharpe ratio a year, with a risk-free rate of 0 %");
        columns.number(
                        "Profit factor",
                        row -> row.figures().profitFactor(),
                        row -> Formats.factor(row.figures().profitFactor()))
                .setSortProperty("profitFactor");
        columns.number("Better than luck", row -> row.figures().deflatedSharpe(), ResultColumns::probability)
                .setSortProperty("deflatedSharpe")
                .setTooltipGenerator(row -> "Deflated Sharpe ratio: the probability that the true Sharpe ratio is above"
                        + " what luck brings the best of all strategies");
        ratio(columns, "Sortino", "sortinoRatio", StrategyEvaluation::sortinoRatio);
        ratio(columns, "Calmar", "calmarRatio", StrategyEvaluation::calmarRatio);
        columns.percentProfit("CAGR", row -> row.figures().cagr()).setSortProperty("cagr");
        percent(columns, "Exposure", "exposure", StrategyEvaluation::exposure);
        columns.time("Evaluated", row -> row.figures().evaluatedAt()).setSortProperty("evaluatedAt");
        columns.text("Why not chosen", Result::whyNot)
                .setSortable(false)
                .setAutoWidth(false)
                .setWidth("10.5rem")
                .setFlexGrow(1);
    }

    /**
     * The name, and a word for what has become of it.
     *
     * @param details what the name says below, in small type
     */
    static Column<Result> strategy(Columns<Result> columns, Function<CandidateName, String> details) {
        return NameColumn.add(columns, "Strategy", Result::titled, row -> details.apply(row.candidate()))
                .setPartNameGenerator(row -> row.ranking().isEmpty() ? null : "strong")
                .setTooltipGenerator(Result::name)
                .setSortProperty("strategy");
    }

    /** Nothing where all are on the same timeframe. */
    static void timeframe(Columns<Result> columns, Timeframes timeframes) {
        if (timeframes.areSeveral()) {
            columns.text(
                            TIMEFRAME,
                            row -> timeframes
                                    .of(row.strategy())
                                    .map(Timeframe::code)
                                    .orElse(null))
                    .setComparator(Comparator.comparing(
                            row -> timeframes.of(row.strategy()).orElseThrow()));
        }
    }

    /** For instance {@code score 1.40, return +12.00 %, drawdown 5.00 %, 9 trades}. */
    static String summary(Result row) {
        StrategyEvaluation figures = row.figures();
        String words = "score %s, return %s, drawdown %s, %s"
                .formatted(
                        Formats.ratio(figures.score()),
                        Formats.signedPercent(figures.totalReturn()),
                        Formats.percent(figures.maxDrawdown()),
                        row.tradesInWords());
        return row.isSelected() || row.whyNot() == null ? words : words + "; " + row.whyNot();
    }

    private static String probability(Result row) {
        Double probability = row.figures().deflatedSharpe();
        return probability == null ? Formats.MISSING : Probability.percent(probability, 2);
    }

    private static Column<Result> ratio(
            Columns<Result> columns,
            String header,
            String property,
            Function<StrategyEvaluation, @Nullable Double> figure) {
        return columns.number(
                        header, row -> figure.apply(row.figures()), row -> Formats.ratio(figure.apply(row.figures())))
                .setSortProperty(property);
    }

    private static Column<Result> percent(
            Columns<Result> columns,
            String header,
            String property,
            Function<StrategyEvaluation, @Nullable Double> figure) {
        return columns.number(
                        header, row -> figure.apply(row.figures()), row -> Formats.percent(figure.apply(row.figures())))
                .setSortProperty(property);
    }
}
