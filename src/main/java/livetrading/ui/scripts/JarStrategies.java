package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import livetrading.engine.EngineMonitor;
import livetrading.library.OwnStrategies;
import livetrading.library.ProvidedStrategies;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.ui.account.CompetitionDialogs;
import livetrading.ui.format.Names;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Panel;
import livetrading.ui.part.SignedIn;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The strategies that jars brought, each of which competes or does not; not to be seen where there are none. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class JarStrategies extends Div {

    private final ProvidedStrategies provided;
    private final Strategies strategies;
    private final OwnStrategies own;
    private final EngineMonitor monitor;
    private final AuthenticationContext session;
    private final Rows<Row> rows;

    /** @param competes whether it competes now */
    private record Row(Strategy strategy, boolean competes) {

        String name() {
            return strategy.name();
        }

        String state() {
            return competes ? "competes" : "does not compete";
        }
    }

    JarStrategies(
            ProvidedStrategies provided,
            Strategies strategies,
            OwnStrategies own,
            EngineMonitor monitor,
            AuthenticationContext session) {
        this.provided = provided;
        this.strategies = strategies;
        this.own = own;
        this.monitor = monitor;
        this.session = session;
        Grid<Row> grid = new Grid<>();
        rows = new Rows<>(grid, row -> row.strategy().id(), row -> row);
        add(new Panel("From jars", new Component[] {Destination.SYSTEM.link("The jars")}, columns(grid)));
        setVisible(!provided.all().isEmpty());
    }

    private Grid<Row> columns(Grid<Row> grid) {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Strategies from jars");
        Columns<Row> columns = new Columns<>(grid);
        columns.text("Name", Row::name);
        columns.text("Id", row -> row.strategy().id());
        columns.text("State", Row::state).setFlexGrow(1);
        columns.onPhones("Strategy", Row::name, Row::state);
        grid.addComponentColumn(this::button)
                .setHeader("Compete")
                .setKey("Compete")
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private Component button(Row row) {
        return row.competes()
                ? new Button("Withdraw", click -> withdraw(row.strategy()))
                : new Button("Let it compete", click -> compete(row.strategy()));
    }

    void show() {
        List<String> competing = strategies.all().stream().map(Strategy::id).toList();
        rows.show(provided.all().stream()
                .map(strategy -> new Row(strategy, competing.contains(strategy.id())))
                .toList());
    }

    private void compete(Strategy strategy) {
        CompetitionDialogs.letCompete(
                strategy.name(),
                ("From the next evaluation on it competes for every ticker, and buys and sells those for which it is the"
                                + " best, %s. Another version of it that competes is withdrawn: what that opened it still"
                                + " leads to the exit.")
                        .formatted(money()),
                () -> own.compete(strategy.id(), SignedIn.name(session)),
                this::show);
    }

    private void withdraw(Strategy strategy) {
        CompetitionDialogs.withdraw(
                strategy.name(),
                ("From the next evaluation on it opens nothing more, unless it is pinned. Positions that it has opened stay"
                                + " with it to their exit, %s.")
                        .formatted(money()),
                () -> own.withdraw(strategy.id(), SignedIn.name(session)),
                this::show);
    }

    private String money() {
        return Names.money(monitor.status().mode());
    }
}
