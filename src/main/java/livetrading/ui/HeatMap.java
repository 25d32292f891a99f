package livetrading.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.StrategyEvaluation;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** The scores of all strategies for all tickers; the best is outlined. A click opens the ticker. */
final class HeatMap extends Grid<HeatMap.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::ticker);
    private HeatScale scale = new HeatScale(1);

    /** @param best id of the strategy in office, null for cash */
    record Row(String ticker, @Nullable String best, Map<String, StrategyEvaluation> byStrategy) {

        @Nullable
        Double score(String strategy) {
            StrategyEvaluation evaluation = byStrategy.get(strategy);
            return evaluation == null ? null : evaluation.score();
        }

        String explanation(String strategy) {
            StrategyEvaluation evaluation = byStrategy.get(strategy);
            if (evaluation == null) {
                return "Not evaluated";
            }
            return evaluation.problem() != null
                    ? evaluation.problem()
                    : "%s, return %s, %d trades"
                            .formatted(
                                    Names.strategy(strategy),
                                    Formats.signedPercent(evaluation.totalReturn()),
                                    evaluation.trades());
        }
    }

    HeatMap() {
        addClassName("heat-map");
        Columns<Row> columns = new Columns<>(this);
        columns.text("Ticker", row -> row.best() == null ? row.ticker() + ", cash" : row.ticker())
                .setFrozen(true)
                .setAutoWidth(false)
                .setWidth("6.5rem");
        StrategyCatalog.all().forEach(strategy -> column(columns, strategy));
        setAllRowsVisible(true);
        addItemClickListener(click ->
                UI.getCurrent().navigate(TickerView.address(click.getItem().ticker())));
    }

    private void column(Columns<Row> columns, Strategy strategy) {
        columns.number(strategy.name(), row -> row.score(strategy.id()), row -> Formats.ratio(row.score(strategy.id())))
                .setTextAlign(ColumnTextAlign.CENTER)
                .setAutoWidth(false)
                .setWidth("5.2rem")
                .setFlexGrow(1)
                .setTooltipGenerator(row -> row.explanation(strategy.id()))
                .setPartNameGenerator(row ->
                        scale.part(row.score(strategy.id())) + (strategy.id().equals(row.best()) ? " best" : ""));
    }

    void show(List<StrategyEvaluation> evaluations, List<BestStrategy> best) {
        scale = HeatScale.of(evaluations);
        Map<String, Map<String, StrategyEvaluation>> byTicker = new TreeMap<>();
        evaluations.forEach(one -> byTicker.computeIfAbsent(one.ticker(), key -> new LinkedHashMap<>())
                .put(one.strategy(), one));
        Map<String, String> inOffice = new TreeMap<>();
        best.stream()
                .filter(one -> one.strategy() != null)
                .forEach(one -> inOffice.put(one.ticker(), String.valueOf(one.strategy())));
        List<Row> next = new ArrayList<>();
        byTicker.forEach((ticker, strategies) -> next.add(new Row(ticker, inOffice.get(ticker), strategies)));
        rows.show(next);
    }
}
