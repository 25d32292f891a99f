package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import livetrading.ledger.ScriptVersion;
import livetrading.library.StoredScript;
import livetrading.script.ScriptProblem;
import livetrading.ui.part.Panel;

/** The text of a strategy, what is wrong with it, and other values for its inputs. */
final class TextPart {

    private final Runnable changed;
    private final ScriptEditor editor = new ScriptEditor("Text of the strategy");
    private final ProblemList problems = new ProblemList(editor::goTo);
    private final InputFields inputs;
    private final Select<Integer> version = new Select<>();

    /**
     * @param changed told when the text or a value for an input has changed
     * @param chosen takes the version that somebody wants to see
     */
    TextPart(Runnable changed, IntConsumer chosen) {
        this.changed = changed;
        this.inputs = new InputFields(changed, this::putInputs);
        version.setAriaLabel("Version");
        version.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        editor.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    Component panel() {
        return new Panel("Text", new Component[] {version}, editor, problems, inputs);
    }

    void open(OpenWork work) {
        version.setVisible(work.stored().isPresent());
        work.stored().ifPresent(this::offerVersions);
        work.shown().map(ScriptVersion::version).ifPresent(version::setValue);
        editor.setValue(work.begun());
        edit(!work.isOld());
    }

    private void offerVersions(StoredScript script) {
        int newest = script.newest().version();
        version.setItemLabelGenerator(number -> "Version %d%s".formatted(number, number == newest ? " (newest)" : ""));
        version.setItems(script.versions().stream().map(ScriptVersion::version).toList());
    }

    /** Text that was saved can be read only, until it is made that of the next version. */
    void edit(boolean isAllowed) {
        editor.setReadOnly(!isAllowed);
        inputs.allowPutting(isAllowed);
    }

    String text() {
        return editor.getValue();
    }

    /** As they were typed, by the names of the inputs. */
    Map<String, String> inputs() {
        return inputs.typed();
    }

    void show(PreviewResult result) {
        switch (result) {
            case PreviewResult.Wrong(var found) -> tell(found);
            case PreviewResult.Unplayed(var script, var why) -> {
                tell(List.of());
                inputs.show(script.parameters());
            }
            case PreviewResult.Played played -> {
                tell(List.of());
                inputs.show(played.script().parameters());
            }
        }
    }

    private void tell(List<ScriptProblem> found) {
        editor.showProblems(found);
        problems.show(editor.getValue(), found);
    }

    private void putInputs(Map<String, BigDecimal> values) {
        editor.setValue(InputText.with(editor.getValue(), values));
        changed.run();
    }

    /** The version whose text it is, in the choice of versions. */
    void mark(Optional<ScriptVersion> shown) {
        shown.map(ScriptVersion::version).ifPresent(version::setValue);
    }
}
