package livetrading.ui.scripts;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import livetrading.script.Place;
import livetrading.script.ScriptProblem;
import livetrading.script.Vocabulary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a strategy, with the words of the language in colour, suggestions while one types, and what is wrong in
 * place. It tells its value 300 ms after the last key, and when the keyboard leaves it.
 */
@Tag("script-editor")
@JsModule("./script-editor.js")
@NpmPackage(value = "@codemirror/autocomplete", version = "6.20.4")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
final class ScriptEditor extends AbstractSinglePropertyField<ScriptEditor, String> implements HasEnabled {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @SuppressWarnings("this-escape") // a component is put together by methods that Vaadin leaves open
    ScriptEditor(String label) {
        super("value", "", false);
        getElement().setProperty("label", label);
        getElement()
                .setPropertyList(
                        "vocabulary",
                        Vocabulary.words().stream().map(ScriptEditor::json).toList());
    }

    private static Map<String, String> json(Vocabulary.Word word) {
        return Map.of("word", word.word(), "kind", word.kind().word(), "form", word.form(), "help", word.help());
    }

    /** Versions that were saved never change: they can be read and copied. */
    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnlyText", readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getElement().getProperty("readOnlyText", false);
    }

    /** Underlines what is wrong with the text; none takes the lines away. */
    void showProblems(List<ScriptProblem> problems) {
        ArrayNode list = JSON.arrayNode();
        problems.forEach(problem -> list.add(json(problem.place()).put("message", problem.sentence())));
        getElement().executeJs("this.showProblems($0)", list);
    }

    /** Selects what is wrong, and takes the keyboard there. */
    void goTo(Place place) {
        getElement().executeJs("this.goTo($0)", json(place));
    }

    private static ObjectNode json(Place place) {
        return JSON.objectNode()
                .put("line", place.line())
                .put("column", place.column())
                .put("length", place.length());
    }
}
