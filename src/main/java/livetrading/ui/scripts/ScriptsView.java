package livetrading.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import livetrading.ledger.Trades;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredScript;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;
import livetrading.ui.scripts.ScriptsGrid.Row;

/** The strategies that users of the program wrote, and scripts to begin with. */
@Route("my-strategies")
@PageTitle("My strategies · Live Trading")
@PermitAll
final class ScriptsView extends Page {

    private final OwnStrategies own;
    private final Trades trades;
    private final ScriptsGrid grid = new ScriptsGrid();
    private final Checkbox archived = new Checkbox("Show archived", change -> show());
    private final EmptyState empty = new EmptyState(
            "You have no strategy of your own yet. Begin with one of those below, with an empty one, or import a file.");

    ScriptsView(OwnStrategies own, Trades trades, JarStrategies fromJars) {
        super("My strategies", new ImportButton(ScriptsView::imported), newButton());
        this.own = own;
        this.trades = trades;
        add(
                new Panel("Strategies", new Checkbox[] {archived}, empty, grid),
                fromJars,
                new Panel("To begin with", about(), new GalleryCards(ScriptsView::use)));
        show();
        fromJars.show();
    }

    private static Button newButton() {
        Button button = new Button("New", click -> ScriptAddress.open(UI.getCurrent(), NewText.text()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Paragraph about() {
        Paragraph words = new Paragraph(
                "Each opens in the editor as a text of your own. Nothing is saved or traded until you say so.");
        words.addClassName("quiet");
        return words;
    }

    private static void use(String text, String id) {
        open(text, "my-" + id);
    }

    private static void imported(String text, String file) {
        open(text, ScriptFile.id(file));
    }

    private static void open(String text, String suggestedId) {
        ScriptAddress.open(UI.getCurrent(), new HandedText(text, suggestedId));
    }

    private void show() {
        List<StoredScript> all = own.scripts();
        List<StoredScript> listed = all.stream()
                .filter(script -> archived.getValue() || !script.archived())
                .toList();
        grid.show(listed.stream().map(this::row).toList(), archived.getValue());
        grid.setVisible(!listed.isEmpty());
        empty.setVisible(listed.isEmpty());
        archived.setVisible(all.stream().anyMatch(StoredScript::archived));
    }

    private Row row(StoredScript script) {
        return new Row(
                script,
                trades.countByStrategyIn(script.versions().stream()
                        .map(version -> version.strategy())
                        .toList()));
    }
}
