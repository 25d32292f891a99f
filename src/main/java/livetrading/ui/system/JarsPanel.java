package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.library.StrategyJar;
import livetrading.library.StrategyJars;
import livetrading.plugin.PluginJar;
import livetrading.plugin.PluginJar.State;
import livetrading.strategy.Strategy;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.part.SignedIn;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** Jars of strategies in the data folder: which of them are loaded, and whose code may run. None comes in through here. */
final class JarsPanel extends Div {

    private static final Renderer<StrategyJar> HASH = LitRenderer.<StrategyJar>of(
                    "<span class='hash' title='${item.trust}'>${item.hash}</span>")
            .withProperty(
                    "hash",
                    jar -> jar.jar().sha256().isEmpty()
                            ? Formats.MISSING
                            : jar.jar().sha256())
            .withProperty("trust", jar -> JarState.trust(jar).orElse(""));

    private final StrategyJars jars;
    private final AuthenticationContext session;
    private final Grid<StrategyJar> grid = new Grid<>();
    private final Rows<StrategyJar> rows = new Rows<>(grid, jar -> jar.jar().file());
    private final Paragraph unreadable = new Paragraph();

    JarsPanel(StrategyJars jars, AuthenticationContext session) {
        this.jars = jars;
        this.session = session;
        unreadable.addClassName("warning");
        add(new Panel(
                "Strategies in jars",
                new Paragraph(
                        "The code of a jar that is trusted runs in the program from the next start on. Which of its"
                                + " strategies compete is said on My strategies."),
                unreadable,
                grid()));
        show();
    }

    /** The list of the jars. */
    Grid<?> list() {
        return grid;
    }

    private Component grid() {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateText(
                "No jar of strategies. Put one into %s on the machine that the program runs on; how one is"
                                .formatted(jars.folder())
                        + " written is said in Help");
        Columns<StrategyJar> columns = new Columns<>(grid);
        columns.text("File", jar -> jar.jar().file()).setAutoWidth(false).setFlexGrow(1);
        columns.number("Size", jar -> jar.jar().size(), JarsPanel::size);
        columns.text("State", JarState::words)
                .setAutoWidth(false)
                .setFlexGrow(2)
                .setPartNameGenerator(jar -> JarState.isWarning(jar) ? "warning" : null);
        columns.text("Strategies", JarsPanel::strategies).setAutoWidth(false).setFlexGrow(1);
        grid.addColumn(HASH).setHeader("SHA-256").setKey("SHA-256").setFlexGrow(2);
        columns.onPhones("Jar", jar -> jar.jar().file() + ", " + size(jar), JarsPanel::summary);
        grid.addComponentColumn(this::button)
                .setHeader("Trust")
                .setKey("Trust")
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private static String size(StrategyJar jar) {
        return jar.jar().sha256().isEmpty()
                ? Formats.MISSING
                : Formats.bytes(jar.jar().size());
    }

    private static String strategies(StrategyJar jar) {
        List<Strategy> loaded =
                jar.atStart().orElse(jar.jar().state()) instanceof State.Loaded state ? state.strategies() : List.of();
        return loaded.isEmpty()
                ? Formats.MISSING
                : loaded.stream().map(Strategy::name).collect(Collectors.joining(", "));
    }

    /** The whole hash is in the dialog that asks for trust. */
    private static String summary(StrategyJar jar) {
        String strategies = strategies(jar);
        return JarState.words(jar) + (strategies.equals(Formats.MISSING) ? "" : ": " + strategies);
    }

    private Component button(StrategyJar jar) {
        if (jar.trusted().isPresent()) {
            return new Button("Take trust back", click -> takeBack(jar.jar()));
        }
        Button trust = new Button("Trust", click -> trust(jar.jar()));
        trust.setVisible(jar.inFolder() && !(jar.jar().state() instanceof State.Refused));
        return trust;
    }

    private void trust(PluginJar jar) {
        Notices.begin(
                "Trust " + jar.file(),
                ("The code of %s, SHA-256 %s, will run with all rights of the program: it can read the keys, trade, and"
                                + " reach the network. Compare the SHA-256 with what its author says. It is loaded with the"
                                + " next start; other bytes under the same name are not.")
                        .formatted(jar.file(), jar.sha256()),
                "Trust",
                () -> {
                    jars.trust(jar, SignedIn.name(session));
                    Notices.done("%s is trusted and loaded with the next start".formatted(jar.file()));
                    show();
                });
    }

    private void takeBack(PluginJar jar) {
        Notices.confirm(
                "Take trust in %s back".formatted(jar.file()),
                ("%s, SHA-256 %s, is not loaded any more from the next start on. Positions that its strategies opened are"
                                + " kept then, but have no signal.")
                        .formatted(jar.file(), jar.sha256()),
                "Take trust back",
                () -> {
                    jars.distrust(jar, SignedIn.name(session));
                    Notices.done("%s is not loaded with the next start".formatted(jar.file()));
                    show();
                });
    }

    private void show() {
        unreadable.setVisible(false);
        try {
            rows.show(jars.now());
        } catch (IOException e) {
            unreadable.setText("%s cannot be read: %s".formatted(jars.folder(), e.getMessage()));
            unreadable.setVisible(true);
        }
    }
}
