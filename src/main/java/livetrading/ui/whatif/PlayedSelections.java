package livetrading.ui.whatif;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import livetrading.account.AccountSelection;
import livetrading.market.MarketCalendar;
import livetrading.selection.Competitor;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** What evaluations have chosen for each ticker in the course of an account that was played, the newest first. */
final class PlayedSelections extends Grid<PlayedSelections.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::number, Row::selection);

    /** @param number in order of time */
    record Row(int number, AccountSelection selection) {

        String strategy() {
            return selection.strategy().map(Competitor::name).orElse("Cash");
        }
    }

    PlayedSelections() {
        setEmptyStateText("Nothing was evaluated over these prices");
        getElement().setAttribute("aria-label", "What was selected for the draft");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        Columns<Row> columns = new Columns<>(this);
        columns.time("Session", row -> MarketCalendar.startOfDay(row.selection().date()));
        columns.link("Ticker", row -> row.selection().ticker().symbol());
        columns.text("Strategy", Row::strategy);
        columns.number(
                "Score",
                row -> Formats.boxed(row.selection().score()),
                row -> Formats.ratio(row.selection().score()));
        columns.number(
                "Deflated Sharpe",
                row -> Formats.boxed(row.selection().deflatedSharpe()),
                row -> Formats.percent(Formats.boxed(row.selection().deflatedSharpe())));
        columns.text("Why", row -> Formats.sentence(row.selection().reason()))
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("16rem");
        columns.onPhones(
                "Selection",
                row -> "%s: %s".formatted(row.selection().ticker(), row.strategy()),
                row -> "%s, %s"
                        .formatted(
                                row.selection().date(),
                                Formats.sentence(row.selection().reason())));
    }

    void show(List<AccountSelection> selections) {
        List<Row> next = new ArrayList<>();
        selections.forEach(selection -> next.add(new Row(next.size(), selection)));
        Collections.reverse(next);
        rows.show(next);
        TableHeight.fit(this, next.size());
    }
}
