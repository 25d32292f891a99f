package livetrading.ui.configuration;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.settings.Setting;
import livetrading.settings.SettingWords;
import livetrading.ui.part.Destination;
import livetrading.ui.setting.ConfigurationDraft;

/** Offers the settings that did best in the study of what selection is worth, with the odds that they are better. */
final class StudiedSettings extends Div {

    /**
     * What the study has found, see {@code docs/selection.md}.
     *
     * @param changes what differs from the defaults, as it is stored
     * @param odds in a sentence
     */
    record Found(Map<Setting, String> changes, String odds) {}

    static final Found FOUND = new Found(
            Map.of(
                    Setting.METRIC, "calmar",
                    Setting.MINIMUM_TRADES, "10",
                    Setting.REEVALUATE_AFTER, "730"),
            "In the other half of the years the best of one half was better than the defaults in 19 % of all ways to"
                    + " halve them; chance that it is better by luck: 78 %.");

    /** @param fill takes the settings into the form */
    StudiedSettings(Runnable fill) {
        var button = new Button("Settings that did best in the study", click -> fill.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Paragraph(new Text(FOUND.odds() + " "), Destination.toStudy("What selection is worth"));
        words.addClassName("quiet");
        add(button, words);
    }

    /** A draft in which only these settings differ. */
    static ConfigurationDraft in(ConfigurationDraft draft) {
        Map<String, String> typed = Stream.of(Setting.values())
                .filter(FOUND.changes()::containsKey)
                .collect(Collectors.toMap(
                        Setting::column,
                        setting -> SettingWords.typed(setting, FOUND.changes().getOrDefault(setting, ""))));
        return draft.with(new ConfigurationDraft(typed));
    }
}
