package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import livetrading.settings.RiskRules.Row;
import livetrading.settings.StoredRule;
import livetrading.ui.format.Formats;
import livetrading.ui.part.TimeAge;
import livetrading.ui.table.Columns;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.Rows;

/** The stored rules. What changes by itself changes in place: a row that is open stays as it is. */
final class RulesGrid extends Div {

    private final LazyGrid<Row> grid =
            new LazyGrid<>("Rules", row -> row.stored().id());
    private final Rows<Row> rows = new Rows<>(grid, row -> row.stored().id(), row -> row);
    private final Map<Long, Span> nowCells = new HashMap<>();
    private final Map<Long, TimeAge> agesOfAct = new HashMap<>();
    private Map<Long, String> now = Map.of();
    private Map<Long, Instant> acted = Map.of();

    /**
     * @param details of a row that is opened
     * @param wanted called when somebody wants a rule to be obeyed, or no longer
     */
    RulesGrid(Function<Row, Component> details, BiConsumer<StoredRule, Boolean> wanted) {
        grid.opens(row -> RuleWords.title(row.stored()), details);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(grid);
        columns.text("Rule", row -> RuleWords.title(row.stored()));
        columns.text("Scope", row -> RuleWords.scope(row.stored()));
        columns.text("Limit", RulesGrid::limit)
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(1)
                .setPartNameGenerator(row -> row.problem().isPresent() ? "warning" : null);
        grid.addColumn(new ComponentRenderer<>(this::nowCell))
                .setHeader("Now")
                .setKey("Now")
                .setWidth("9rem")
                .setFlexGrow(0);
        columns.text("Judged on", row -> RuleWords.judgedOn(row.stored()));
        columns.text("Action", RuleWords::action);
        grid.addColumn(new ComponentRenderer<>(this::ageCell))
                .setHeader("Last acted")
                .setKey("Last acted")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(row -> box(row.stored(), wanted)))
                .setHeader("Enabled")
                .setKey("Enabled")
                .setWidth("6rem")
                .setFlexGrow(0);
        columns.onPhones("Rule", RulesGrid::head, RulesGrid::body);
        add(grid);
    }

    private static String limit(Row row) {
        return row.problem()
                .map(problem -> row.stored().parameters().isBlank()
                        ? problem
                        : "%s: %s".formatted(row.stored().parameters(), problem))
                .orElseGet(() -> RuleWords.limit(row));
    }

    private Span nowCell(Row row) {
        Span cell = new Span(words(row.stored().id()));
        nowCells.put(row.stored().id(), cell);
        return cell;
    }

    private TimeAge ageCell(Row row) {
        TimeAge cell = new TimeAge();
        cell.show(Optional.ofNullable(acted.get(row.stored().id())));
        agesOfAct.put(row.stored().id(), cell);
        return cell;
    }

    private String words(long id) {
        return now.getOrDefault(id, Formats.MISSING);
    }

    private static Checkbox box(StoredRule stored, BiConsumer<StoredRule, Boolean> wanted) {
        Checkbox box = new Checkbox(stored.enabled());
        box.setAriaLabel("Obey " + stored.line());
        box.addValueChangeListener(change -> {
            if (change.getValue() != stored.enabled()) {
                // it shows what is stored, not what somebody wants
                box.setValue(stored.enabled());
                wanted.accept(stored, change.getValue());
            }
        });
        return box;
    }

    private static String head(Row row) {
        return "%s, %s%s"
                .formatted(
                        RuleWords.title(row.stored()),
                        RuleWords.scope(row.stored()),
                        row.stored().enabled() ? "" : " (off)");
    }

    private static String body(Row row) {
        return "%s, %s, judged on %s".formatted(limit(row), RuleWords.action(row), RuleWords.judgedOn(row.stored()));
    }

    /**
     * @param words how near each rule is to its limit, by its id
     * @param lastActed when each rule acted last, by its id
     */
    void show(List<Row> next, Map<Long, String> words, Map<Long, Instant> lastActed) {
        now = words;
        acted = lastActed;
        rows.show(next);
        nowCells.forEach((id, cell) -> cell.setText(words(id)));
        agesOfAct.forEach((id, cell) -> cell.show(Optional.ofNullable(acted.get(id))));
    }
}
