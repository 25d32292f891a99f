package livetrading.ui.setting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import livetrading.settings.Setting;
import livetrading.settings.SettingsResult.Problem;

/** All that is wrong with a form, above it; each problem is the way to its field. A screen reader speaks it at once. */
public final class ProblemSummary extends Div {

    private final Consumer<Setting> goTo;

    public ProblemSummary(Consumer<Setting> goTo) {
        this.goTo = goTo;
        addClassName("problems");
        getElement().setAttribute("role", "alert");
        clear();
    }

    public void clear() {
        removeAll();
        setVisible(false);
    }

    /**
     * @param title what the problems mean
     * @param problems at least one
     */
    public void show(String title, List<Problem> problems) {
        clear();
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(item(problem)));
        add(new Paragraph(title), list);
        setVisible(true);
    }

    private ListItem item(Problem problem) {
        return Setting.of(problem.column())
                .map(setting -> new ListItem(link(setting, problem)))
                .orElseGet(() -> new ListItem(problem.message()));
    }

    private Button link(Setting setting, Problem problem) {
        String words = problem.message().startsWith(setting.title())
                ? problem.message()
                : setting.title() + ": " + problem.message();
        Button link = new Button(words, click -> goTo.accept(setting));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
