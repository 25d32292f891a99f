package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import livetrading.engine.RiskLock;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** What rules keep from being bought now, each with the way to end that. */
final class LocksPanel extends Div {

    private final Grid<RiskLock> grid = new Grid<>();
    private final Rows<RiskLock> rows =
            new Rows<>(grid, lock -> List.of(lock.ticker(), lock.rule(), lock.kind(), lock.reason()), lock -> lock);
    private final Paragraph none = new Paragraph("No rule keeps anything from being bought.");

    /** @param release called when somebody wants a lock to end */
    LocksPanel(Consumer<RiskLock> release) {
        none.addClassName("quiet");
        grid.getElement().setAttribute("aria-label", "Locks");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<RiskLock> columns = new Columns<>(grid);
        columns.text("Scope", LocksPanel::scope);
        columns.text("Rule", lock -> rule(lock));
        columns.time("Since", lock -> lock.since().orElse(null));
        columns.text("Until", LocksPanel::until);
        columns.text("Reason", lock -> Formats.sentence(lock.reason()))
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(1);
        columns.onPhones(
                "Lock",
                lock -> "%s, %s".formatted(scope(lock), rule(lock)),
                lock -> "until %s, %s".formatted(until(lock), Formats.sentence(lock.reason())));
        grid.addColumn(new ComponentRenderer<>(lock -> button(lock, release)))
                .setWidth("7rem")
                .setFlexGrow(0);
        add(new Panel("Locks", none, grid));
    }

    static String scope(RiskLock lock) {
        return lock.ticker().isEmpty() ? "whole account" : lock.ticker();
    }

    private static String rule(RiskLock lock) {
        return RuleWords.titles(lock.rule());
    }

    private static String until(RiskLock lock) {
        return lock.until().map(Formats::dateTime).orElseGet(() -> switch (lock.kind()) {
            case PASSES -> "the next close";
            case LOOKS_BACK -> "the loss is made good";
            case CLOSED_BY_RULE -> "its strategy has been out";
        });
    }

    /** What ends with time alone cannot be ended. */
    private static Component button(RiskLock lock, Consumer<RiskLock> release) {
        if (lock.kind() == RiskLock.Kind.PASSES) {
            return new Span();
        }
        Button button = new Button("Release", click -> release.accept(lock));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Release %s, %s".formatted(scope(lock), rule(lock)));
        return button;
    }

    void show(List<RiskLock> locks) {
        rows.show(locks);
        grid.setVisible(!locks.isEmpty());
        none.setVisible(locks.isEmpty());
    }
}
