package livetrading.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.risk.rule.RuleAction;
import livetrading.risk.rule.RuleScope;
import livetrading.risk.rule.RuleType;
import livetrading.settings.StoredRule;

/** A rule to add or to change: which one, for whom, and its numbers. */
final class RuleDialog extends Dialog {

    private static final String NO_GROUP = "There is no group of tickers yet; add one below the rules first";

    private final RuleTargets targets;
    private final Optional<StoredRule> before;
    private final Saving saving;
    private final Select<RuleType> type = new Select<>();
    private final Select<String> target = new Select<>();
    private final Div fields = new Div();
    private final Paragraph problem = new Paragraph();
    private final Paragraph hint = new Paragraph();
    private ParameterFields parameters = new ParameterFields(RuleType.STOP_LOSS);

    /** Stores what was entered. */
    @FunctionalInterface
    interface Saving {

        /** @param ended told once it is stored, or why it is not; never told when somebody thought better of it */
        void save(StoredRule rule, Consumer<Optional<String>> ended);
    }

    /** @param before the rule that is changed; empty for a new one */
    RuleDialog(RuleTargets targets, Optional<StoredRule> before, Saving saving) {
        this.targets = targets;
        this.before = before;
        this.saving = saving;
        setHeaderTitle(before.isPresent() ? "Change a rule" : "Add a rule");
        fields.addClassName("fields");
        problem.addClassName("warning");
        problem.getElement().setAttribute("role", "alert");
        hint.addClassName("quiet");
        type.setLabel("Rule");
        type.setItems(RuleType.all());
        type.setItemLabelGenerator(RuleType::title);
        target.setLabel("For");
        target.setItemLabelGenerator(this::targetWords);
        type.addValueChangeListener(change -> choose(change.getValue()));
        Div form = new Div(type, target, fields, problem, hint);
        form.addClassName("dialog-form");
        add(form);
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Back", click -> close()), save);
        fill();
    }

    private void fill() {
        type.setValue(before.flatMap(RuleWords::type).orElse(RuleType.STOP_LOSS));
        before.ifPresent(rule -> {
            if (targets.of(type.getValue()).contains(rule.target().strip())) {
                target.setValue(rule.target().strip());
            }
            parameters.show(rule.parameters());
        });
    }

    private void choose(RuleType chosen) {
        type.setHelperText(chosen.effect());
        hint.setText("Obeyed from the next cycle on%s."
                .formatted(
                        chosen.action() == RuleAction.CLOSE
                                ? ": a position that is beyond the limit already is sold at the next open"
                                : ""));
        List<String> all = targets.of(chosen);
        target.setItems(all);
        target.setVisible(chosen.scope() != RuleScope.ACCOUNT);
        target.setHelperText(all.isEmpty() ? NO_GROUP : "");
        if (!all.isEmpty()) {
            target.setValue(all.getFirst());
        }
        parameters = new ParameterFields(chosen);
        fields.removeAll();
        fields.add(parameters.all());
        problem.setText("");
    }

    private String targetWords(String name) {
        if (!name.isEmpty()) {
            return targets.groups().stream()
                    .filter(group -> group.name().equals(name))
                    .map(group -> "%s (%s)".formatted(name, group.tickers()))
                    .findFirst()
                    .orElse(name);
        }
        return type.getValue() != null && type.getValue().scope() == RuleScope.ACCOUNT
                ? "The whole account"
                : "All tickers";
    }

    private void save() {
        problem.setText("");
        boolean isTarget = target.getValue() != null;
        target.setErrorMessage(isTarget ? "" : "Choose for whom the rule is");
        target.setInvalid(!isTarget);
        Optional<String> read = parameters.read();
        if (isTarget && read.isPresent()) {
            StoredRule rule = new StoredRule(
                    before.map(StoredRule::id).orElse(0L),
                    type.getValue().id(),
                    target.getValue(),
                    read.get(),
                    before.map(StoredRule::enabled).orElse(true));
            saving.save(rule, this::ended);
        }
    }

    private void ended(Optional<String> refusal) {
        if (refusal.isEmpty()) {
            close();
        } else {
            problem.setText("Not saved: " + refusal.get());
        }
    }
}
