package livetrading.ui.strategies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import livetrading.ledger.StrategyEvaluation;
import livetrading.market.Timeframe;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.table.Columns;
import livetrading.ui.table.LazyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** For each ticker the strategy that may trade it, its figures, and why it was chosen. */
final class WinnersGrid extends Grid<StrategyRanking> {

    private static final Sort BY_TICKER = Sort.by("ticker");

    /** Buttons of the browser's own: a component for every row would cost the server its memory. */
    private static final String AGAIN =
            "<vaadin-button theme='tertiary small' ?hidden=${!item.traded} aria-label='Evaluate ${item.ticker} again'"
                    + " title='Evaluate ${item.ticker} again' @click=${again}>"
                    + "<vaadin-icon icon='vaadin:refresh'></vaadin-icon></vaadin-button>";

    private final Columns<StrategyRanking> columns = new Columns<>(this);
    private final LazyRows<StrategyRanking> rows;

    WinnersGrid(StrategyRankings rankings, Timeframes timeframes, Consumer<String> reevaluate) {
        rows = new LazyRows<>(this, rankings::page, rankings::count, BY_TICKER, StrategyRanking::ticker);
        setEmptyStateText("No ticker matches the filter: clear it to see all");
        getElement().setAttribute("aria-label", "Winners");
        link();
        NameColumn.add(
                        columns,
                        "Trades by",
                        StrategyRanking::traderTitled,
                        row -> row.traderDetails(name -> name.details(!timeframes.areSeveral())))
                .setSortProperty("strategy")
                .setPartNameGenerator(row -> row.trader().isEmpty() ? "cash" : "strong");
        timeframe(timeframes);
        // in two lines, which leaves room for the reason
        columns.text("Odds", StrategyRanking::odds)
                .setAutoWidth(false)
                .setWidth("9.5rem")
                .setTooltipGenerator(StrategyRanking::oddsExplained)
                .setSortProperty("deflatedSharpe");
        columns.number("Score", StrategyRanking::score, row -> Formats.ratio(row.score()))
                .setSortProperty("score");
        columns.percentProfit("Return", row -> figure(row, StrategyEvaluation::totalReturn))
                .setSortable(false);
        columns.percentProfit("Buy and hold", row -> row.best().buyAndHoldReturn())
                .setSortProperty("buyAndHoldReturn");
        columns.number("Drawdown", StrategyRanking::score, row -> drawdown(row)).setSortable(false);
        columns.number("Trades", StrategyRanking::score, WinnersGrid::trades).setSortable(false);
        columns.time("Evaluated", row -> row.best().evaluatedAt()).setSortProperty("evaluatedAt");
        columns.text("Why", StrategyRanking::reason)
                .setSortable(false)
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("10.5rem");
        columns.hideAtFirst("Evaluated");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        columns.onPhones("Winner", row -> row.ticker() + ": " + row.traderInWords(), WinnersGrid::summary);
        addColumn(LitRenderer.<StrategyRanking>of(AGAIN)
                        .withProperty("ticker", StrategyRanking::ticker)
                        .withProperty("traded", StrategyRanking::isConfigured)
                        .withFunction("again", row -> reevaluate.accept(row.ticker())))
                .setFrozenToEnd(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("3.5rem")
                .setFlexGrow(0);
        addItemClickListener(
                click -> Destination.openTicker(UI.getCurrent(), click.getItem().ticker()));
        addClassName("clickable");
    }

    Columns<StrategyRanking> columns() {
        return columns;
    }

    LazyRows<StrategyRanking> rows() {
        return rows;
    }

    private void link() {
        columns.link("Ticker", StrategyRanking::ticker).setFrozen(true).setSortProperty("ticker");
    }

    private void timeframe(Timeframes timeframes) {
        if (timeframes.areSeveral()) {
            columns.text(
                            ResultColumns.TIMEFRAME,
                            row -> row.trader()
                                    .flatMap(timeframes::of)
                                    .map(Timeframe::code)
                                    .orElse(null))
                    .setSortable(false);
        }
    }

    private static <V> @Nullable V figure(StrategyRanking row, Function<StrategyEvaluation, @Nullable V> figure) {
        Optional<StrategyEvaluation> figures = row.figures();
        return figures.isEmpty() ? null : figure.apply(figures.get());
    }

    private static String drawdown(StrategyRanking row) {
        return Formats.percent(figure(row, StrategyEvaluation::maxDrawdown));
    }

    private static String trades(StrategyRanking row) {
        return row.figures().map(row::result).map(Result::trades).orElse(Formats.MISSING);
    }

    private static String summary(StrategyRanking row) {
        String odds = row.odds();
        return row.trader().isEmpty()
                ? row.reason()
                : "score %s, return %s, %s%s"
                        .formatted(
                                Formats.ratio(row.score()),
                                Formats.signedPercent(figure(row, StrategyEvaluation::totalReturn)),
                                row.figures()
                                        .map(row::result)
                                        .map(Result::tradesInWords)
                                        .orElse("no trades"),
                                odds == null ? "" : "; " + odds);
    }
}
