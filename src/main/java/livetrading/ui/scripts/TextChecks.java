package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.Optional;
import livetrading.check.CheckReport;
import livetrading.library.StoredChecks;
import livetrading.script.BadScript;
import livetrading.ui.part.PageWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known about the text on a page: that of a version was checked when it was saved, another one is when somebody asks. */
final class TextChecks {

    private static final Logger LOG = LoggerFactory.getLogger(TextChecks.class);

    private final ScriptChecks checker;
    private final PageWork work;
    private final Component page;
    private final ChecksPart part = new ChecksPart();
    private final Tab tab;
    private Optional<Checked> checked = Optional.empty();

    private record Checked(String text, CheckReport report) {}

    /** @param tabs of the page, which get one more */
    TextChecks(ScriptChecks checker, PageWork work, Component page, TabSheet tabs) {
        this.checker = checker;
        this.work = work;
        this.page = page;
        this.tab = tabs.add("Checks", part);
    }

    void open(OpenWork opened) {
        checked = opened.shown().flatMap(StoredChecks::of).map(report -> new Checked(opened.begun(), report));
        show(opened, opened.begun());
    }

    boolean isShown() {
        return tab.isSelected();
    }

    /** What was found about a text; empty when it was not checked. */
    Optional<CheckReport> of(String text) {
        return checked.filter(one -> one.text().equals(text)).map(Checked::report);
    }

    void show(OpenWork opened, String text) {
        Optional<CheckReport> report = of(text);
        int versions = opened.stored().map(script -> script.versions().size()).orElse(0);
        report.ifPresentOrElse(one -> part.show(one, versions), () -> offer(opened, text));
        tab.setLabel(report.map(TextChecks::words).orElse("Checks"));
    }

    private void offer(OpenWork opened, String text) {
        part.offer(() -> check(opened, text, () -> {}, () -> {}));
    }

    private static String words(CheckReport report) {
        return switch (report.verdict()) {
            case PASSED -> "Checks: passed";
            case WARNING -> "Checks: %d to know".formatted(report.warnings().size());
            case REFUSED -> "Checks: refused";
        };
    }

    /**
     * Checks a text, unless that was done.
     *
     * @param then called when it was
     * @param otherwise called when it could not be, which the page says
     */
    void check(OpenWork opened, String text, Runnable then, Runnable otherwise) {
        if (of(text).isPresent()) {
            show(opened, text);
            then.run();
            return;
        }
        part.explain("It is being checked.");
        work.compute(
                page,
                () -> checker.of(opened.suggestedId(), text),
                report -> {
                    checked = Optional.of(new Checked(text, report));
                    show(opened, text);
                    then.run();
                },
                problem -> {
                    explain(problem);
                    otherwise.run();
                });
    }

    private void explain(Throwable problem) {
        if (problem instanceof BadScript) {
            part.explain("It is checked when it has no errors.");
        } else {
            LOG.error("A text of a strategy could not be checked", problem);
            part.explain("It could not be checked; the reason is in the log. Nothing was saved.");
        }
    }
}
