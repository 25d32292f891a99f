package livetrading.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.report.Report;
import livetrading.report.ReportJson;
import livetrading.report.ReportPage;
import livetrading.review.Reports;
import livetrading.ui.analytics.PeriodBar.Choice;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.ui.part.TextLink;

/** Makes a report of the period that the page is about: a page to read, to print and to keep, and JSON. */
final class ReportPanel extends Div {

    private final Reports reports;
    private final PageWork work;
    private final Supplier<Choice> choice;
    private final Button make = new Button("Make the report", click -> make());
    private final Paragraph state = new Paragraph();
    private final Div files = new Div();

    /** @param choice what the page is about when the button is pressed */
    ReportPanel(Reports reports, PageWork work, Supplier<Choice> choice) {
        this.reports = reports;
        this.work = work;
        this.choice = choice;
        state.getElement().setAttribute("role", "status");
        state.addClassName("quiet");
        files.addClassName("links");
        Paragraph what =
                new Paragraph("The whole account in this period as one page that needs no program: figures and "
                        + "curves of live trading beside the back-test and buy and hold, returns by month, drawdowns, "
                        + "trades and settings. Print it to have a PDF.");
        add(new Panel("Report", what, make, state, files));
    }

    private void make() {
        Choice chosen = choice.get();
        make.setEnabled(false);
        files.removeAll();
        state.setText("Playing the account again …");
        work.compute(
                this,
                () -> reports.of(chosen.mode(), chosen.from(), chosen.to()),
                this::show,
                failure -> finish("The report could not be made; the log says why."));
    }

    private void show(Optional<Report> made) {
        made.ifPresent(report -> {
            String name = "report-%s-%s".formatted(report.from(), report.to());
            files.add(
                    TextLink.opened("Open it in a new tab", name, "text/html", () -> ReportPage.of(report)),
                    new TextLink("Save as HTML", name + ".html", "text/html", () -> ReportPage.of(report)),
                    new TextLink("Save as JSON", name + ".json", "application/json", () -> ReportJson.of(report)));
        });
        finish(made.map(report -> "The report of %s to %s is ready.".formatted(report.from(), report.to()))
                .orElse("There is nothing to report: the account has no two days in this period."));
    }

    private void finish(String words) {
        state.setText(words);
        make.setEnabled(true);
    }
}
