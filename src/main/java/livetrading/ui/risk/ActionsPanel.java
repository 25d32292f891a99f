package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import livetrading.ledger.RiskAction;
import livetrading.ui.account.OrderStories;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** What rules did, the newest first; a row opens and shows the order that followed. */
final class ActionsPanel extends Div {

    private final OrderStories stories;
    private final LazyGrid<RiskAction> grid = new LazyGrid<>("What rules did", RiskAction::id);
    private final Rows<RiskAction> rows = new Rows<>(grid, RiskAction::id, row -> "");
    private final Paragraph none =
            new Paragraph("No rule has closed a position, kept one from being opened or made one smaller yet.");

    ActionsPanel(OrderStories stories) {
        this.stories = stories;
        none.addClassName("quiet");
        grid.opens(row -> "%s, %s".formatted(row.ticker(), title(row)), this::details);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<RiskAction> columns = new Columns<>(grid);
        columns.time("Time", RiskAction::barTime);
        columns.text("Rule", ActionsPanel::title);
        columns.link("Ticker", RiskAction::ticker);
        columns.text("Reason", row -> Formats.sentence(row.reason()))
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(1);
        columns.text("Action", row -> row.action().words());
        columns.text("Order", row -> row.clientOrderId().orElse(Formats.MISSING));
        columns.onPhones(
                "Action",
                row -> "%s, %s, %s".formatted(row.ticker(), title(row), Formats.dateTime(row.barTime())),
                row -> "%s: %s".formatted(row.action().words(), Formats.sentence(row.reason())));
        add(new Panel("What the rules did", none, grid));
    }

    private static String title(RiskAction row) {
        return RuleWords.titles(row.rule());
    }

    private Component details(RiskAction row) {
        return row.clientOrderId()
                .map(stories::of)
                .orElseGet(() -> new Paragraph(
                        "No order followed: the rule %s.".formatted(row.action().words())));
    }

    void show(List<RiskAction> actions) {
        rows.show(actions);
        TableHeight.fit(grid, actions.size());
        grid.setVisible(!actions.isEmpty());
        none.setVisible(actions.isEmpty());
    }
}
