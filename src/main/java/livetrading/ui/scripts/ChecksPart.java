package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.check.Verdict;
import livetrading.ui.format.Formats;
import livetrading.ui.part.EmptyState;

/** What a text stood of what a strategy has to stand, one sentence each. */
final class ChecksPart extends Div {

    ChecksPart() {
        addClassName("script-checks");
    }

    /** @param why there is nothing to show */
    void explain(String why) {
        removeAll();
        add(new EmptyState(why));
    }

    /** The text is another one than that which was checked. */
    void offer(Runnable check) {
        removeAll();
        add(new EmptyState(
                "This text has not been checked yet. That happens when it is saved.",
                new Button("Check it now", click -> check.run())));
    }

    /** @param versions how many are saved: each was looked at */
    void show(CheckReport report, int versions) {
        removeAll();
        UnorderedList list = new UnorderedList();
        report.results().forEach(result -> list.add(item(result)));
        add(new Paragraph(summary(report)), list, trials(versions));
    }

    private static String summary(CheckReport report) {
        int warnings = report.warnings().size();
        return switch (report.verdict()) {
            case PASSED -> "It passed all checks.";
            case WARNING ->
                "It may compete. %s worth knowing."
                        .formatted(warnings == 1 ? "One thing is" : Formats.count(warnings) + " things are");
            case REFUSED -> "It may be saved, but not compete: mend what is refused.";
        };
    }

    private static ListItem item(CheckResult result) {
        Icon icon = icon(result.verdict());
        Span title = new Span(result.check().title());
        title.addClassName("check-title");
        Span words = new Span(result.sentence());
        Div text = new Div(title, words);
        if (!result.series().isEmpty()) {
            text.getElement().setAttribute("title", String.join("\n", result.series()));
        }
        ListItem item = new ListItem(icon, text);
        item.addClassName(result.verdict().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static Icon icon(Verdict verdict) {
        Icon icon = switch (verdict) {
            case PASSED -> VaadinIcon.CHECK_CIRCLE_O.create();
            case WARNING -> VaadinIcon.WARNING.create();
            case REFUSED -> VaadinIcon.CLOSE_CIRCLE_O.create();
        };
        icon.getElement().setAttribute("role", "img");
        icon.getElement()
                .setAttribute(
                        "aria-label",
                        switch (verdict) {
                            case PASSED -> "Passed";
                            case WARNING -> "Warning";
                            case REFUSED -> "Refused";
                        });
        return icon;
    }

    /** Nobody counts them by himself, and the best of many looks good by chance. */
    private static Paragraph trials(int versions) {
        String saved = versions == 1
                ? "The saved version counts as a trial"
                : "The %s saved versions count as trials".formatted(Formats.count(versions));
        Paragraph words = new Paragraph(
                versions == 0
                        ? "Each version that is saved counts as a trial: the more were tried, the more a strategy has to show before it is trusted."
                        : saved + ": the more were tried, the more a strategy has to show before it is trusted.");
        words.addClassName("quiet");
        return words;
    }
}
