package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;
import livetrading.ui.part.Panel;
import livetrading.ui.system.LogFile.Entry;
import livetrading.ui.system.LogFile.Level;

/** The end of the log, by level and text; it goes on by itself while it is followed. */
final class LogPanel extends Div {

    private static final int FOLLOW_MILLIS = 2_000;
    private static final String NOTHING = "No entry of the last %d kB matches.".formatted(LogFile.READ / 1000);

    /** When the lines have their place, which a page that is just being made has not given them yet. */
    private static final String TO_THE_END =
            "requestAnimationFrame(() => requestAnimationFrame(() => { this.scrollTop = this.scrollHeight; }))";

    private final LogFile file;
    private final Select<Level> level = new Select<>();
    private final TextField text = new TextField();
    private final Checkbox follow = new Checkbox("Follow", true);
    private final Pre lines = new Pre();
    private List<Entry> shown = List.of();

    LogPanel(LogFile file) {
        this.file = file;
        level.setItems(Level.values());
        level.setItemLabelGenerator(LogPanel::words);
        level.setAriaLabel("Level");
        level.setValue(Level.INFO);
        level.addValueChangeListener(change -> showAnew());
        text.setPlaceholder("Filter by text");
        text.setAriaLabel("Filter by text");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> showAnew());
        lines.addClassName("log");
        lines.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "End of the log");
        Anchor download = new Anchor(DownloadHandler.forFile(file.path().toFile()), "Download");
        add(new Panel(
                "Log, times of " + Preferences.current().zoneName(),
                new Component[] {level, text, follow, download},
                lines));
        follow();
    }

    /** The log grows on its own, not with the engine: the page asks for it. */
    private void follow() {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.setPollInterval(FOLLOW_MILLIS);
            Registration polling = ui.addPollListener(poll -> {
                if (follow.getValue()) {
                    show();
                }
            });
            addDetachListener(detached -> {
                detached.unregisterListener();
                polling.remove();
                ui.setPollInterval(-1);
            });
            show();
        });
    }

    private void showAnew() {
        shown = List.of();
        show();
    }

    private void show() {
        List<Entry> last;
        try {
            last = file.last(level.getValue(), text.getValue(), LogPanel::shown);
        } catch (IOException e) {
            lines.setText("The log cannot be read: look at the rights of its file");
            return;
        }
        int known = shown.isEmpty() ? -1 : last.lastIndexOf(shown.getLast());
        if (known < 0) {
            lines.removeAll();
            lines.setText(last.isEmpty() ? NOTHING : "");
        }
        List<Entry> more = last.subList(known + 1, last.size());
        shown = last;
        if (!more.isEmpty()) {
            append(more);
        }
    }

    /** Sends only new entries to the browser. */
    private void append(List<Entry> more) {
        more.forEach(entry -> lines.add(line(entry)));
        List<Component> all = lines.getChildren().toList();
        lines.remove(all.subList(0, Math.max(0, all.size() - LogFile.MOST)));
        if (follow.getValue()) {
            lines.getElement().executeJs(TO_THE_END);
        }
    }

    /** An entry begins with its time in UTC. */
    private static String shown(String entry) {
        int end = entry.indexOf(' ');
        try {
            return Formats.moment(Instant.parse(entry.substring(0, Math.max(end, 0))))
                    + Formats.sentence(entry.substring(end));
        } catch (DateTimeException e) {
            return Formats.sentence(entry);
        }
    }

    private static Span line(Entry entry) {
        Span line = new Span(entry.text() + "\n");
        line.addClassName("log-" + entry.level().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private static String words(Level level) {
        return switch (level) {
            case ERROR -> "Errors";
            case WARN -> "Warnings and errors";
            case INFO -> "All levels";
        };
    }
}
