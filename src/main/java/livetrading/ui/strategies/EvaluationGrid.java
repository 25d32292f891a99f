package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** All strategies of one ticker with their figures, the best first; choosing one tells the page. */
final class EvaluationGrid extends Grid<Result> {

    private static final String PIN = "<vaadin-button theme='tertiary small' ?hidden=${item.pinned}"
            + " aria-label='Pin ${item.name}' title='Pin ${item.name} to the ticker' @click=${pin}>"
            + "<vaadin-icon icon='vaadin:pin'></vaadin-icon></vaadin-button>";

    private final Rows<Result> rows = new Rows<>(this, Result::strategy);
    private final Columns<Result> columns = new Columns<>(this);
    private final Timeframes timeframes;
    private final TimeframeSelect select;
    private Optional<StrategyRanking> shown = Optional.empty();
    private String marked = "";

    /**
     * @param choose takes the id of a strategy that is to be shown
     * @param pin takes the id of a strategy that is to be pinned
     * @param timeframes that the strategies are on
     */
    EvaluationGrid(Consumer<String> choose, Consumer<String> pin, Timeframes timeframes) {
        this.timeframes = timeframes;
        select = new TimeframeSelect(timeframes, "All timeframes");
        select.setAriaLabel("Timeframe");
        select.addClassName("above-table");
        select.addValueChangeListener(change -> shown.ifPresent(this::show));
        getElement().setAttribute("aria-label", "All strategies of this ticker");
        addClassNames("clickable", "close-columns");
        ResultColumns.strategy(columns, name -> name.inShort(!timeframes.areSeveral()))
                .setFrozen(true)
                .setAutoWidth(false)
                .setWidth("7rem")
                .setFlexGrow(timeframes.areSeveral() ? 1 : 0);
        ResultColumns.timeframe(columns, timeframes);
        ResultColumns.add(columns);
        columns.hideAtFirst(
                "Sharpe",
                "Profit factor",
                "Better than luck",
                "Sortino",
                "Calmar",
                "CAGR",
                "Exposure",
                "Evaluated",
                "Why not chosen");
        if (timeframes.areSeveral()) {
            columns.hideAtFirst("Win rate", "Trades");
        }
        columns.onPhones(
                "Strategy",
                row -> row.ranking().isEmpty() ? row.name() : row.name() + ", " + row.ranking(),
                ResultColumns::summary);
        addColumn(LitRenderer.<Result>of(PIN)
                        .withProperty("name", Result::name)
                        .withProperty("pinned", Result::isPinned)
                        .withFunction("pin", row -> pin.accept(row.strategy())))
                .setFrozenToEnd(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("3rem")
                .setFlexGrow(0);
        setSelectionMode(SelectionMode.SINGLE);
        setAllRowsVisible(true);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional.ofNullable(change.getValue()).ifPresent(row -> choose.accept(row.strategy()));
            }
        });
    }

    Component menu() {
        return columns.menu("strategies of a ticker");
    }

    /** Chooses strategies by their timeframe. */
    Component timeframes() {
        return select;
    }

    void show(StrategyRanking ranking) {
        shown = Optional.of(ranking);
        Optional<String> winner = Optional.ofNullable(ranking.best().strategy());
        rows.show(ranking.byStrategy().values().stream()
                .filter(one -> timeframes.matches(select.filter(), one.strategy(), winner))
                .map(ranking::result)
                .sorted(Comparator.comparingDouble(EvaluationGrid::scoreOrLowest)
                        .reversed())
                .toList());
        mark(marked);
    }

    /** Marks a strategy as the one that is shown. */
    void mark(String strategy) {
        marked = strategy;
        List<Result> all = rows.provider().getItems().stream().toList();
        all.stream().filter(row -> row.strategy().equals(strategy)).findFirst().ifPresent(this::select);
    }

    private static double scoreOrLowest(Result row) {
        Double score = row.figures().score();
        return score == null ? Double.NEGATIVE_INFINITY : score;
    }
}
