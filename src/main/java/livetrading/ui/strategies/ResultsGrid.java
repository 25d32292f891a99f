package livetrading.ui.strategies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import livetrading.ledger.ResultFilter;
import livetrading.ui.part.Destination;
import livetrading.ui.table.Columns;
import livetrading.ui.table.LazyRows;
import org.springframework.data.domain.Sort;

/** Every strategy on every ticker with its figures, and why it was not chosen; a click opens it. */
final class ResultsGrid extends Grid<Result> {

    private static final Sort BEST_FIRST = Sort.by(Sort.Order.desc("score").nullsLast(), Sort.Order.asc("id"));

    private final Columns<Result> columns = new Columns<>(this);
    private final LazyRows<Result> rows;

    ResultsGrid(StrategyRankings rankings, Timeframes timeframes) {
        rows = new LazyRows<>(this, rankings::results, rankings::countResults, BEST_FIRST, Result::key);
        setEmptyStateText("No result matches the filter: clear it to see all");
        getElement().setAttribute("aria-label", "Results of all strategies on all tickers");
        addClassName("clickable");
        columns.link("Ticker", Result::ticker).setFrozen(true).setSortProperty("ticker");
        ResultColumns.strategy(columns, name -> name.details(!timeframes.areSeveral()));
        ResultColumns.timeframe(columns, timeframes);
        ResultColumns.add(columns);
        columns.hideAtFirst("Sortino", "Calmar", "CAGR", "Exposure", "Evaluated");
        if (timeframes.areSeveral()) {
            columns.hideAtFirst("Sharpe", "Profit factor");
        }
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        columns.onPhones(
                "Result",
                row -> "%s: %s%s"
                        .formatted(row.ticker(), row.name(), row.ranking().isEmpty() ? "" : ", " + row.ranking()),
                ResultColumns::summary);
        addItemClickListener(click -> Destination.openTicker(
                UI.getCurrent(), click.getItem().ticker(), click.getItem().strategy()));
    }

    Columns<Result> columns() {
        return columns;
    }

    void show(ResultFilter filter) {
        rows.show(filter);
    }

    void refresh(StrategyRanking ranking) {
        ranking.byStrategy().values().forEach(one -> rows.refresh(ranking.result(one)));
    }
}
