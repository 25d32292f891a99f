package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import livetrading.script.Place;
import livetrading.script.ScriptProblem;
import livetrading.ui.format.Formats;

/** What is wrong with a text, below it: for those who cannot hover, and for those who listen. */
final class ProblemList extends Div {

    /** Of more than these the first have to be mended first. */
    private static final int MOST = 8;

    private final Consumer<Place> goTo;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();

    /** @param goTo takes the keyboard to a place in the text */
    ProblemList(Consumer<Place> goTo) {
        this.goTo = goTo;
        addClassName("script-problems");
        count.getElement().setAttribute("role", "status");
        add(count, list);
        show("", List.of());
    }

    void show(String text, List<ScriptProblem> problems) {
        list.removeAll();
        problems.stream().limit(MOST).forEach(problem -> list.add(item(text, problem)));
        list.setVisible(!problems.isEmpty());
        count.setText(
                problems.isEmpty()
                        ? "No errors."
                        : problems.size() == 1 ? "1 error." : Formats.count(problems.size()) + " errors.");
        count.setClassName("warning", !problems.isEmpty());
        count.setClassName("quiet", problems.isEmpty());
    }

    private ListItem item(String text, ScriptProblem problem) {
        Place place = problem.place();
        Button words = new Button(
                "Line %d, column %d: %s".formatted(place.line(), place.column(), problem.sentence()),
                click -> goTo.accept(place));
        words.addThemeVariants(ButtonVariant.TERTIARY);
        String[] pointed = problem.pointedOut(text).split("\\R", 2);
        Pre line = new Pre(pointed.length > 1 ? pointed[1].replaceAll("(?m)^ {4}", "") : "");
        line.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(words, line);
    }
}
