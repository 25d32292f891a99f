package livetrading.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Filters;

/** Answers what was in force for a ticker at a time: the last decision by then, and all that is known of it. */
final class InForcePanel extends Div {

    private final InForce inForce;
    private final Function<Decision, Component> details;

    /** @param details all that is known of a decision */
    InForcePanel(Decisions decisions, Function<Decision, Component> details) {
        this.inForce = new InForce(decisions);
        this.details = details;
        setVisible(false);
    }

    /** A field for the time, by the clock that the page shows; its address holds it in UTC. */
    static DateTimePicker field(Filters filters) {
        DateTimePicker picker = new DateTimePicker(
                "What happened at (%s)".formatted(Preferences.current().zoneName()));
        picker.addClassName("at");
        // the market's hours are written with 24 of them
        picker.setLocale(Locale.UK);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        return filters.bind(
                picker, "at", InForcePanel::local, time -> instant(time).toString());
    }

    /** @param text an instant, or a time by the clock that the page shows */
    private static LocalDateTime local(String text) {
        return text.endsWith("Z")
                ? LocalDateTime.ofInstant(
                        Instant.parse(text), Preferences.current().zone())
                : LocalDateTime.parse(text);
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(Preferences.current().zone()).toInstant();
    }

    /** Shows nothing unless a time was chosen. */
    void show(Mode mode, Optional<String> ticker, Optional<Instant> time) {
        removeAll();
        setVisible(time.isPresent());
        time.ifPresent(at -> add(ticker.map(chosen -> answer(mode, chosen, at))
                .orElseGet(() -> new Panel(
                        "What happened at " + Formats.full(at),
                        new Paragraph("Choose a ticker to see the decision that was in force then.")))));
    }

    private Panel answer(Mode mode, String ticker, Instant at) {
        return new Panel(
                "%s at %s".formatted(ticker, Formats.full(at)),
                inForce.at(mode, ticker, at)
                        .map(details)
                        .orElseGet(() -> new Paragraph(
                                "No decision on %s is known from before then: trading was off, it was not among the tickers, or the decision is forgotten. Of the simulated market's many decisions to hold, the oldest are forgotten."
                                        .formatted(ticker))));
    }
}
