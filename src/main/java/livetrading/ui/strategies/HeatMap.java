package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.candidate.CandidateId;
import livetrading.ledger.ResultFilter;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ledger.TimeframeFilter;
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
    private final Timeframes timeframes;
    private final Map<String, Column<StrategyRanking>> columnOf = new LinkedHashMap<>();
    private HeatScale scale = new HeatScale(1);

    /**
     * @param competitors a column each
     * @param timeframes that they are on
     */
    HeatMap(StrategyRankings rankings, Competitors competitors, Timeframes timeframes) {
        this.timeframes = timeframes;
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
        Column<StrategyRanking> trader = NameColumn.add(
                        columns,
                        "Trades by",
                        StrategyRanking::traderTitled,
                        row -> row.traderDetails(name -> name.inShort(true)))
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
        Column<StrategyRanking> column = columns.number(
                        strategy.name(),
                        row -> row.score(strategy.id()),
                        row -> Formats.ratio(row.score(strategy.id())))
                .setSortable(false)
                .setTextAlign(ColumnTextAlign.CENTER)
                .setAutoWidth(false)
                .setWidth("5.2rem")
                .setFlexGrow(1)
                .setTooltipGenerator(row -> explanation(row, strategy.id()))
                .setPartNameGenerator(row -> part(row, strategy.id()));
        header(strategy).ifPresent(column::setHeader);
        columnOf.put(strategy.id(), column);
    }

    /** The whole name of a confirmed one has its condition in it: it is for hovering and for screen readers. */
    private static Optional<Component> header(Competitor strategy) {
        String besides = CandidateId.of(strategy.id()).marks();
        if (besides.isEmpty()) {
            return Optional.empty();
        }
        var base = new Span(CandidateName.of(strategy.id()).base());
        var marks = new Span(besides);
        marks.addClassName("heat-marks");
        var seen = new Div(base, marks);
        seen.getElement().setAttribute("aria-hidden", "true");
        var heard = new Span(strategy.name());
        heard.addClassName("only-heard");
        var header = new Div(seen, heard);
        header.addClassName("heat-head");
        header.setTitle(strategy.name());
        return Optional.of(header);
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
        columnOf.forEach((strategy, column) -> column.setVisible(isShown(filter.timeframe(), strategy)));
        rows.show(filter.onEveryTimeframe());
    }

    /** Rows have different winners, so that those of their timeframes are all columns. */
    private boolean isShown(TimeframeFilter filter, String strategy) {
        return filter instanceof TimeframeFilter.OfWinner || timeframes.matches(filter, strategy, Optional.empty());
    }

    void refresh(StrategyRanking row) {
        rows.refresh(row);
    }
}
