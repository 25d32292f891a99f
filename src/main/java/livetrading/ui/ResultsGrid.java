package livetrading.ui;

import com.vaadin.flow.component.grid.Grid;
import livetrading.ledger.ResultFilter;
import org.springframework.data.domain.Sort;

/** Every strategy on every ticker with its figures, and why it was not chosen; a click opens it. */
final class ResultsGrid extends Grid<Result> {

    private static final Sort BEST_FIRST = Sort.by(Sort.Order.desc("score").nullsLast(), Sort.Order.asc("id"));

    private final Columns<Result> columns = new Columns<>(this);
    private final LazyRows<Result> rows;

    ResultsGrid(Standings standings) {
        rows = new LazyRows<>(this, standings::results, standings::countResults, BEST_FIRST, Result::key);
        setEmptyStateText("No result matches the filter: clear it to see all");
        getElement().setAttribute("aria-label", "Results of all strategies on all tickers");
        addClassName("clickable");
        columns.link("Ticker", Result::ticker).setFrozen(true).setSortProperty("ticker");
        ResultColumns.strategy(columns);
        ResultColumns.add(columns);
        columns.onPhones(
                "Result",
                row -> "%s: %s%s"
                        .formatted(row.ticker(), row.name(), row.standing().isEmpty() ? "" : ", " + row.standing()),
                ResultColumns::summary);
        addItemClickListener(click ->
                TickerView.open(click.getItem().ticker(), click.getItem().strategy()));
    }

    Columns<Result> columns() {
        return columns;
    }

    void show(ResultFilter filter) {
        rows.show(filter);
    }

    void refresh(Standing standing) {
        standing.byStrategy().values().forEach(one -> rows.refresh(standing.result(one)));
    }
}
