package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import livetrading.library.StoredScript;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;

/** What can be done with a script, and whether its text is saved; with unsaved changes the browser asks before it leaves. */
@JsModule("./unsaved.js")
final class ScriptBar extends Div {

    private static final String UNSAVED = "data-unsaved";

    private final Button save;
    private final Button compete;
    private final Button edit;
    private final Anchor export = new Anchor();
    private final MenuBar more = new MenuBar();
    private final MenuItem archive;
    private final MenuItem restore;
    private final Span state = new Span();

    /** What a download holds: set by the page, read by the download, which does not wait for the page. */
    private volatile HandedText exported = new HandedText("", "");

    /** What the buttons do. */
    interface Actions {

        void save();

        /** Lets it compete, or withdraws it. */
        void compete();

        /** Makes the text of an old version that of the next. */
        void edit();

        void archive();

        void restore();

        void delete();
    }

    ScriptBar(Actions actions) {
        save = new Button("Save", click -> actions.save());
        compete = new Button("Let it compete", click -> actions.compete());
        edit = new Button("Edit as the next version", click -> actions.edit());
        MenuItem menu = more.addItem("More");
        archive = menu.getSubMenu().addItem("Archive", click -> actions.archive());
        restore = menu.getSubMenu().addItem("Restore", click -> actions.restore());
        menu.getSubMenu().addItem("Delete", click -> actions.delete());
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        export.setText("Export");
        export.setHref(this::download);
        export.getElement().setAttribute("download", true);
        state.getElement().setAttribute("role", "status");
        state.addClassName("script-state");
        addClassNames("actions", "script-bar");
        add(save, edit, compete, export, more, state);
    }

    /**
     * @param text as it stands in the editor
     * @param whyNotSaved why it cannot be saved; empty when it can
     * @param whyNot why the version that is shown cannot compete; empty when it can
     */
    void show(OpenWork work, String text, Optional<String> whyNotSaved, Optional<String> whyNot) {
        boolean isUnsaved = work.isUnsaved(text);
        save.setText(work.stored().isPresent() ? "Save as version " + work.next() : "Save");
        save.setVisible(!work.isOld());
        Available.unless(isUnsaved ? whyNotSaved : Optional.of("Nothing was changed"), save);
        save.setThemeVariant(ButtonVariant.PRIMARY, save.isEnabled());
        edit.setVisible(work.isOld());
        boolean competes = work.stored()
                        .flatMap(StoredScript::competing)
                        .equals(work.shown().map(one -> one.version()))
                && work.shown().isPresent();
        compete.setText(competes ? "Withdraw" : "Let it compete");
        Available.unless(competes ? Optional.empty() : isUnsaved ? Optional.of("Save it first") : whyNot, compete);
        offer(work, text);
        state.setText(words(work, isUnsaved));
        state.setClassName("quiet", !isUnsaved);
        getElement().setAttribute(UNSAVED, work.isTyped(text));
    }

    private void offer(OpenWork work, String text) {
        exported = new HandedText(text, work.suggestedId().isEmpty() ? "strategy" : work.suggestedId());
        more.setVisible(work.stored().isPresent());
        boolean isArchived = work.stored().map(StoredScript::archived).orElse(false);
        archive.setVisible(!isArchived);
        restore.setVisible(isArchived);
    }

    private static String words(OpenWork work, boolean isUnsaved) {
        if (isUnsaved) {
            return work.stored().isEmpty() ? "Not saved yet." : "Unsaved changes.";
        }
        return work.shown()
                .map(version -> "Version %d, saved %s by %s."
                        .formatted(version.version(), Formats.dateTime(version.createdAt()), version.createdBy()))
                .orElse("");
    }

    private void download(DownloadEvent event) throws IOException {
        HandedText file = exported;
        event.setFileName(file.suggestedId() + ScriptFile.ENDING);
        event.setContentType("text/plain; charset=utf-8");
        try (var out = event.getOutputStream()) {
            out.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
