package livetrading.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.library.TunedStrategies;
import livetrading.market.Timeframe;
import livetrading.settings.SettingsResult.Valid;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;
import livetrading.ui.account.CompetitionDialogs;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Panel;
import livetrading.ui.part.SignedIn;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The strategies that choose by what was earned before, each of which competes or does not. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class TunedPanel extends Div {

    private static final String WORDS =
            "A tuned strategy chooses its parameters again every 63 bars: it plays all combinations of a grid and follows"
                    + " one that did well, with its neighbours, over the last 504. The vote is long while most of the three"
                    + " strategies are that did best over the last 504 bars. Each that competes counts as one trial, for"
                    + " good, and has to win on bars that it had not seen when it chose. Do not expect it to: on real prices"
                    + " what was best before seldom stays it.";

    private final TunedStrategies tuned;
    private final CurrentSettings settings;
    private final EngineMonitor monitor;
    private final AuthenticationContext session;
    private final Rows<Row> rows;

    /**
     * @param competes whether it competes now
     * @param needed bars before its first decision
     */
    private record Row(Strategy strategy, boolean competes, int needed) {

        String name() {
            return strategy.name();
        }

        String state() {
            return competes ? "competes" : "does not compete";
        }

        String needs() {
            return Formats.count(needed) + " bars";
        }

        /** For each ticker, at an evaluation and where a choice is due. */
        String plays() {
            return switch (strategy) {
                case Tuned one -> Formats.count(one.points()) + " combinations";
                case Vote vote -> Formats.count(vote.members().size()) + " strategies";
                default -> "";
            };
        }
    }

    TunedPanel(TunedStrategies tuned, CurrentSettings settings, EngineMonitor monitor, AuthenticationContext session) {
        this.tuned = tuned;
        this.settings = settings;
        this.monitor = monitor;
        this.session = session;
        Grid<Row> grid = new Grid<>();
        rows = new Rows<>(grid, row -> row.strategy().id(), row -> row);
        add(new Panel("Let it compete", new Paragraph(WORDS), columns(grid)));
        show();
    }

    private Grid<Row> columns(Grid<Row> grid) {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Tuned strategies and the vote");
        Columns<Row> columns = new Columns<>(grid);
        columns.text("Strategy", Row::name);
        columns.text("Needs", Row::needs);
        columns.text("Plays for each ticker", Row::plays);
        columns.text("State", Row::state).setFlexGrow(1);
        columns.onPhones("Strategy", Row::name, row -> "%s; plays %s".formatted(row.state(), row.plays()));
        grid.addComponentColumn(this::button)
                .setHeader("Compete")
                .setKey("Compete")
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private Component button(Row row) {
        Button button = row.competes()
                ? new Button("Withdraw", click -> withdraw(row.strategy()))
                : new Button("Let it compete", click -> letCompete(row));
        button.setAriaLabel("%s: %s".formatted(button.getText(), row.name()));
        return button;
    }

    private void show() {
        Timeframe timeframe =
                settings.read() instanceof Valid valid ? valid.settings().timeframe() : Timeframe.DAY_1;
        rows.show(tuned.offered().stream()
                .map(strategy -> row(strategy, timeframe))
                .toList());
    }

    private Row row(Strategy strategy, Timeframe timeframe) {
        return new Row(
                strategy,
                tuned.competes(strategy.id()),
                strategy.warmUp(Parameters.defaults(strategy.parameters()), timeframe));
    }

    private void letCompete(Row row) {
        CompetitionDialogs.letCompete(
                row.name(),
                ("From the next evaluation on it competes for every ticker, and buys and sells those for which it is the"
                                + " best, %s. All tickers are evaluated again, with %s of prices before those that are"
                                + " measured; where there are fewer it is left out. It plays %s for each ticker then, and"
                                + " again every 63 bars of a ticker that it trades.")
                        .formatted(Names.money(monitor.status().mode()), row.needs(), row.plays()),
                () -> tuned.letCompete(row.strategy().id(), SignedIn.name(session)),
                this::show);
    }

    private void withdraw(Strategy strategy) {
        CompetitionDialogs.withdraw(
                strategy.name(),
                ("From the next evaluation on it opens nothing more, unless it is pinned. Positions that it has opened stay"
                                + " with it to their exit, %s. That it was tried goes on to count as a trial.")
                        .formatted(Names.money(monitor.status().mode())),
                () -> tuned.withdraw(strategy.id(), SignedIn.name(session)),
                this::show);
    }
}
