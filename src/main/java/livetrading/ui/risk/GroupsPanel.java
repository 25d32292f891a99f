package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livetrading.engine.RiskControl;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** Tickers under one name, for which rules can be. */
final class GroupsPanel extends Div {

    private final RiskControl control;
    private final Supplier<String> user;
    private final Runnable changed;
    private final Grid<Group> grid = new Grid<>();
    private final Rows<Group> rows = new Rows<>(grid, group -> group.stored().name(), group -> group);
    private final Paragraph none = new Paragraph(
            "No group yet. Rules can be for a group of tickers that move together, such as tech: AAPL, MSFT.");

    /** @param rules the texts of those that are for it */
    private record Group(StoredGroup stored, String rules) {}

    GroupsPanel(RiskControl control, Supplier<String> user, Runnable changed) {
        this.control = control;
        this.user = user;
        this.changed = changed;
        none.addClassName("quiet");
        grid.getElement().setAttribute("aria-label", "Groups of tickers");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Group> columns = new Columns<>(grid);
        columns.text("Group", group -> group.stored().name());
        columns.text("Tickers", group -> group.stored().tickers())
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(1);
        columns.text("Rules", Group::rules)
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(1);
        columns.onPhones(
                "Group",
                group -> group.stored().name(),
                group -> "%s; rules: %s".formatted(group.stored().tickers(), group.rules()));
        grid.addColumn(new ComponentRenderer<>(this::buttons)).setWidth("11rem").setFlexGrow(0);
        Button add = new Button("Add a group", click -> add());
        add(new Panel("Groups of tickers", new Component[] {add}, none, grid));
    }

    private Div buttons(Group group) {
        String name = group.stored().name();
        Button edit = new Button("Edit", click -> edit(group.stored()));
        edit.setAriaLabel("Edit the group " + name);
        Button remove = new Button("Remove", click -> remove(group.stored()));
        remove.setAriaLabel("Remove the group " + name);
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        Div buttons = new Div(edit, remove);
        buttons.addClassName("key-buttons");
        return buttons;
    }

    void show(List<StoredGroup> groups, List<StoredRule> rules) {
        rows.show(groups.stream()
                .map(group -> new Group(group, rules(group, rules)))
                .toList());
        grid.setVisible(!groups.isEmpty());
        none.setVisible(groups.isEmpty());
    }

    private static String rules(StoredGroup group, List<StoredRule> rules) {
        String words = rules.stream()
                .filter(rule -> rule.target().strip().equals(group.name()))
                .map(rule -> rule.line().substring(rule.line().indexOf(':') + 1).strip())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Formats.MISSING : words;
    }

    private void add() {
        new GroupDialog(
                        Optional.empty(),
                        group -> done(control.add(group, user.get()), "The group %s is stored".formatted(group.name())))
                .open();
    }

    private void edit(StoredGroup before) {
        new GroupDialog(
                        Optional.of(before),
                        next -> done(
                                control.change(before, next.tickers(), user.get()),
                                "Rules for %s are for %s from the next cycle on"
                                        .formatted(before.name(), next.tickers())))
                .open();
    }

    /** Nothing is at stake: a group that a rule is for is not removed. */
    private void remove(StoredGroup group) {
        done(control.remove(group, user.get()), "The group %s is removed".formatted(group.name()))
                .ifPresent(problem -> Notices.failed("Not removed: " + problem));
    }

    private Optional<String> done(Optional<String> problem, String words) {
        if (problem.isEmpty()) {
            Notices.done(words);
        }
        changed.run();
        return problem;
    }
}
