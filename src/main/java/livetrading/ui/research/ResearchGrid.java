package livetrading.ui.research;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import livetrading.ledger.ResearchHead;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Destination;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;

/** The results that are kept, one a row; the strategy leads to it. */
final class ResearchGrid extends Grid<ResearchHead> {

    private static final String LINK = "<a href='${item.address}'>${item.name}</a>";

    private final Rows<ResearchHead> rows = new Rows<>(this, ResearchHead::id, row -> row);

    ResearchGrid() {
        getElement().setAttribute("aria-label", "Results that are kept");
        Columns<ResearchHead> columns = new Columns<>(this);
        addColumn(LitRenderer.<ResearchHead>of(LINK)
                        .withProperty("address", ResearchGrid::address)
                        .withProperty("name", ResearchGrid::name))
                .setHeader("Strategy")
                .setKey("Strategy")
                .setComparator(Comparator.comparing(ResearchGrid::name))
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        columns.link("Ticker", ResearchHead::ticker);
        columns.text("Verdict", ResearchHead::verdict).setFlexGrow(1);
        columns.time("Found out", ResearchHead::at);
        columns.onPhones(
                "Result",
                row -> "%s on %s".formatted(name(row), row.ticker()),
                row -> "%s, %s".formatted(row.verdict(), Formats.dateTime(row.at())));
        addClassName("clickable");
        addItemClickListener(click ->
                click.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation(address(click.getItem()))));
    }

    private static String name(ResearchHead row) {
        return Objects.requireNonNullElse(Names.strategy(row.strategy()), row.strategy());
    }

    private static String address(ResearchHead row) {
        return "%s?%s=%d"
                .formatted(Destination.ofResearch(row.ticker(), row.strategy()), StrategyResearchView.RESULT, row.id());
    }

    void show(List<ResearchHead> heads) {
        rows.show(heads);
        TableHeight.fit(this, heads.size());
    }
}
