package livetrading.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import livetrading.settings.Setting;
import livetrading.settings.SettingGroup;
import livetrading.settings.SettingsResult.Problem;
import livetrading.ui.part.Panel;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.SettingFields;

/** The fields of the configuration in groups; each problem stands beside its field, and what was typed stays. */
final class ConfigurationForm extends Div {

    private final SettingFields settings;

    /**
     * @param onChange called whenever something was typed or chosen, and when the form is filled
     * @param onLeave called when a field was left
     */
    ConfigurationForm(Runnable onChange, Consumer<Setting> onLeave) {
        settings = new SettingFields(onChange, onLeave);
        addClassName("form");
        Arrays.stream(SettingGroup.values()).forEach(group -> add(panel(group)));
    }

    private Component panel(SettingGroup group) {
        Div fields = new Div();
        fields.addClassName("fields");
        Setting.in(group).forEach(setting -> fields.add(settings.of(setting)));
        return new Panel(group.title(), fields);
    }

    void show(ConfigurationDraft draft) {
        settings.show(draft);
    }

    ConfigurationDraft draft() {
        return settings.draft();
    }

    void showProblems(List<Problem> problems) {
        settings.showProblems(problems);
    }

    void showProblems(Setting setting, List<Problem> problems) {
        settings.showProblems(setting, problems);
    }

    void focus(Setting setting) {
        settings.focus(setting);
    }

    /** Shows the uppermost field that is wrong. */
    void focusFirst(List<Problem> problems) {
        Arrays.stream(SettingGroup.values())
                .flatMap(group -> Setting.in(group).stream())
                .filter(setting ->
                        problems.stream().anyMatch(problem -> problem.column().equals(setting.column())))
                .findFirst()
                .ifPresent(this::focus);
    }
}
