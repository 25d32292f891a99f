package livetrading.ui.alerts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.AlertSettings;
import livetrading.market.MarketCalendar;
import livetrading.notice.QuietTime;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** When nobody wants to be told what can wait, and what waits now. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class QuietPanel extends Div {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final QuietTime quiet;
    private final Checkbox on = new Checkbox("Keep quiet hours");
    private final TimePicker from = time("From");
    private final TimePicker until = time("Until");
    private final ComboBox<String> zone = new ComboBox<>("Time zone");
    private final Paragraph now = new Paragraph();
    private final Div waiting = new Div();
    private List<ChannelRow> channels = List.of();
    private List<String> said = List.of();

    QuietPanel(QuietTime quiet) {
        this.quiet = quiet;
        addClassName("view-part");
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        Div fields = new Div(from, until, zone);
        fields.addClassName("fields");
        now.getElement().setAttribute("role", "status");
        Paragraph words = new Paragraph("What is not urgent waits, and is told in one message at their end.");
        words.addClassName("quiet");
        Button save = new Button("Save quiet hours", click -> save());
        Div form = new Div(words, on, fields, save, now, waiting);
        form.addClassName("alert-form");
        add(new Panel("Quiet hours", form));
        addAttachListener(attached -> fill());
    }

    /** Hours as everywhere in the program, whatever the browser's language. */
    private static TimePicker time(String label) {
        TimePicker picker = new TimePicker(label);
        picker.setStep(STEP);
        picker.setLocale(Locale.UK);
        picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage("Enter a time, for instance 22:00"));
        return picker;
    }

    private void fill() {
        AlertSettings stored = quiet.stored();
        boolean isAny = !stored.quietFrom().isEmpty() && !stored.quietUntil().isEmpty();
        on.setValue(isAny && stored.isQuietOn());
        from.setValue(isAny ? parsed(stored.quietFrom()) : EVENING);
        until.setValue(isAny ? parsed(stored.quietUntil()) : MORNING);
        zone.setValue(ZoneId.getAvailableZoneIds().contains(stored.zone()) ? stored.zone() : isAny ? null : browsers());
    }

    private static @Nullable LocalTime parsed(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String browsers() {
        return Optional.ofNullable(
                        UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .orElse(MarketCalendar.NEW_YORK.getId());
    }

    private void save() {
        Map<QuietTime.Field, String> problems = quiet.save(
                on.getValue(), text(from), text(until), zone.getOptionalValue().orElse(""));
        mark(from, problems.get(QuietTime.Field.FROM));
        mark(until, problems.get(QuietTime.Field.UNTIL));
        mark(zone, problems.get(QuietTime.Field.ZONE));
        if (problems.isEmpty()) {
            Notices.done(on.getValue() ? "Saved. Quiet hours are kept from now on" : "Saved. No quiet hours are kept");
            show(channels);
        }
    }

    private static String text(TimePicker picker) {
        return picker.getOptionalValue().map(LocalTime::toString).orElse("");
    }

    private static void mark(HasValidationProperties field, @Nullable String words) {
        field.setErrorMessage(words);
        field.setInvalid(words != null);
    }

    /** What waits, by the channels as people know them. */
    void show(List<ChannelRow> rows) {
        channels = rows;
        Optional<Instant> end = quiet.end();
        boolean isNonsense = quiet.isNonsense();
        now.setText(
                isNonsense
                        ? "What is stored is no time of day or no time zone, so that nothing is held back: enter it again"
                        : end.map(at -> "It is quiet now, until %s.".formatted(Formats.full(at)))
                                .orElse("It is not quiet now."));
        now.setClassName("warning", isNonsense);
        List<String> next = quiet.waiting().stream().flatMap(this::words).toList();
        if (!next.equals(said)) {
            said = next;
            waiting.removeAll();
            next.forEach(words -> waiting.add(new Paragraph(words)));
        }
    }

    /** None for a channel that there is not any more. */
    private Stream<String> words(QuietTime.Waiting held) {
        return channels.stream()
                .filter(row -> row.channel().name().equals(held.channel()))
                .map(row -> words(row, held));
    }

    private static String words(ChannelRow row, QuietTime.Waiting held) {
        String what = held.count() == 1 ? "1 alert waits" : Formats.count(held.count()) + " alerts wait";
        return "By %s: %s to be told at %s".formatted(row.heading(), what, Formats.full(held.at()));
    }
}
