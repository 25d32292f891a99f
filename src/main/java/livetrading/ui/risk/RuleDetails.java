package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import livetrading.risk.rule.RuleType;
import livetrading.settings.RiskRules.Row;
import livetrading.settings.StoredRule;

/** What there is to know of one rule, and what can be done with it. */
final class RuleDetails extends Div {

    RuleDetails(Row row, RuleEditing editing, Component... more) {
        addClassName("rule-details");
        StoredRule stored = row.stored();
        RuleWords.type(stored).map(RuleType::effect).map(Paragraph::new).ifPresent(this::add);
        row.problem().ifPresent(problem -> add(warning(problem, stored)));
        Button edit = new Button("Edit", click -> editing.edit(stored));
        Button turn = new Button(
                stored.enabled() ? "Switch off" : "Switch on", click -> editing.turn(stored, !stored.enabled()));
        Button remove = new Button("Remove", click -> editing.remove(stored));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div buttons = new Div(edit, turn, remove);
        buttons.addClassName("key-buttons");
        add(buttons);
        add(more);
    }

    private static Paragraph warning(String problem, StoredRule stored) {
        Paragraph words = new Paragraph("Row %d of risk_rules is not in order: %s%s."
                .formatted(
                        stored.id(),
                        problem,
                        RuleWords.type(stored)
                                .map(type -> ". It takes " + type.allowed())
                                .orElse("")));
        words.addClassName("warning");
        return words;
    }
}
