package livetrading.ui.setting;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livetrading.settings.SettingKind;

/** A box for each of some words. What was stored and is none of them stays until somebody ticks a box. */
final class WordBoxes extends CheckboxGroup<String> {

    private final List<String> words;
    private List<String> unknown = List.of();

    WordBoxes(String title, List<String> words) {
        super(title);
        this.words = words;
        setManualValidation(true);
        setItems(words);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                unknown = List.of();
            }
        });
    }

    /** Ticks the words of a text. */
    void show(String text) {
        List<String> chosen = SettingKind.Choices.in(text);
        unknown = chosen.stream().filter(word -> !words.contains(word)).toList();
        setValue(Set.copyOf(chosen.stream().filter(words::contains).toList()));
    }

    /** The words that are ticked, in their order, separated by commas. */
    String text() {
        List<String> chosen = new ArrayList<>(words);
        chosen.retainAll(getValue());
        chosen.addAll(unknown);
        return String.join(",", chosen);
    }
}
