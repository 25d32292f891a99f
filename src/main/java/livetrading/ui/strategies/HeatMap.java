package livetrading.ui.strategies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import livetrading.ledger.ResultFilter;
import livetrading.ledger.StrategyEvaluation;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.HeatScale;
import livetrading.ui.part.ScreenWidth;
import livetrading.ui.table.Columns;
import livetrading.ui.table.LazyRows;
import org.springframework.data.domain.Sort;

/** The scores of all strategies for all tickers; the one that trades is outlined. A click opens the ticker. */
final class HeatMap extends Grid<StrategyRanking> {

    private final LazyRows<StrategyRanking> rows;
    private HeatScale scale = new HeatScale(1);

    /** @param competitors a column each */
    HeatMap(StrategyRankings rankings, Competitors competitors) {
        rows = new LazyRows<>(this, rankings::page, rankings::count, Sort.by("ticker"), StrategyRanking::ticker);
        addClassNames("heat-map", "clickable");
        setEmptyStateText("No ticker matches the filter: clear it to see all");
        getElement().setAttribute("aria-label", "Scores of all strategies");
        Columns<StrategyRanking> columns = new Columns<>(this);
        columns.link("Ticker", StrategyRanking::ticker)
                .setSortProperty("ticker")
                .setFrozen(true)
                .setAutoWidth(false)
                .setWidth("5.5rem");
        Column<StrategyRanking> trader = columns.text("Trades by", StrategyRanking::traderInWords)
                .setSortable(false)
                .setPartNameGenerator(row -> row.trader().isEmpty() ? "cash" : null)
                .setAutoWidth(false)
                .setWidth("8.5rem");
        // on a phone the scores need the room, and what trades is outlined
        ScreenWidth.follow(this, phone -> trader.setVisible(!phone));
        competitors.list().forEach(competitor -> column(columns, competitor));
        addItemClickListener(click -> Destination.openTicker(
                UI.getCurrent(),
                click.getItem().ticker(),
                click.getColumn() == null
                        ? null
                        : competitors.list().stream()
                                .filter(one ->
                                        one.name().equals(click.getColumn().getKey()))
                                .map(Competitor::id)
                                .findFirst()
                                .orElse(null)));
    }

    private void column(Columns<StrategyRanking> columns, Competitor strategy) {
        columns.number(strategy.name(), row -> row.score(strategy.id()), row -> Formats.ratio(row.score(strategy.id())))
                .setSortable(false)
                .setTextAlign(ColumnTextAlign.CENTER)
                .setAutoWidth(false)
                .setWidth("5.2rem")
                .setFlexGrow(1)
                .setTooltipGenerator(row -> explanation(row, strategy.id()))
                .setPartNameGenerator(row -> part(row, strategy.id()));
    }

    private String part(StrategyRanking row, String strategy) {
        boolean trades = row.trader().filter(strategy::equals).isPresent();
        String mark = !trades ? "" : row.pin().isPresent() ? " best pinned" : " best";
        return scale.part(row.score(strategy)) + mark;
    }

    private static String explanation(StrategyRanking row, String strategy) {
        StrategyEvaluation evaluation = row.byStrategy().get(strategy);
        if (evaluation == null) {
            return "Not evaluated";
        }
        Result result = row.result(evaluation);
        String ranking = result.ranking().isEmpty() ? result.whyNot() : result.ranking();
        return "%s: return %s, %s; %s"
                .formatted(
                        result.name(),
                        Formats.signedPercent(evaluation.totalReturn()),
                        result.tradesInWords(),
                        ranking == null ? "not selected" : ranking);
    }

    void show(ResultFilter filter, HeatScale colours) {
        scale = colours;
        rows.show(filter);
    }

    void refresh(StrategyRanking row) {
        rows.refresh(row);
    }
}
