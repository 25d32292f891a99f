package livetrading.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import livetrading.ledger.Decision;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Csv;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.RowTable;
import org.jspecify.annotations.Nullable;

/** The columns of decisions, and how they are written down for spreadsheets. */
public final class DecisionsGrid implements RowTable<Decision> {

    private static final String SUMMARY = "summary";

    private final OrderStories stories;
    private final LazyGrid<Decision> grid = new LazyGrid<>("Decisions", Decision::id);
    private final Columns<Decision> columns = new Columns<>(grid);
    private Function<Decision, List<Component>> below = row -> List.of();

    public DecisionsGrid(OrderStories stories) {
        this.stories = stories;
        grid.opens(DecisionsGrid::summary, this::details);
        columns.time("Time", Decision::marketTime).setSortProperty("marketTime");
        columns.link("Ticker", Decision::ticker).setSortProperty("ticker");
        columns.text("Action", row -> row.action().name())
                .setAutoWidth(false)
                .setWidth("6.5rem")
                .setSortProperty("action")
                .setPartNameGenerator(DecisionsGrid::part);
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("strategy");
        columns.text("Stance", row -> OrderWords.name(row.stance())).setSortable(false);
        columns.number("Price", Decision::price, row -> Formats.price(row.price()))
                .setSortable(false);
        columns.text("Reason", row -> Formats.sentence(row.reason()))
                .setSortable(false)
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("20rem");
        columns.time("Since", Decision::decidedAt).setSortable(false);
        columns.time("Until", Decision::decidedUntil).setSortable(false);
        columns.number("Times", Decision::times, row -> Formats.count(row.times()))
                .setSortable(false);
        columns.onPhones("Decision", DecisionsGrid::summary, DecisionsGrid::words)
                .setKey(SUMMARY);
        // the time by the market's clock stands in the first column
        columns.hideAtFirst("Since");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("whole-page");
    }

    @Override
    public LazyGrid<Decision> grid() {
        return grid;
    }

    @Override
    public Component menu() {
        return columns.menu("decisions");
    }

    /** For instance {@code ALFA HOLD 2019-05-03}. */
    public static String summary(Decision row) {
        return "%s %s %s".formatted(row.ticker(), row.action(), Formats.dateTime(row.marketTime()));
    }

    private static String words(Decision row) {
        String repeated = row.times() == 1
                ? ""
                : " (%s times until %s)".formatted(Formats.count(row.times()), Formats.dateTime(row.decidedUntil()));
        return Formats.sentence(row.reason()) + repeated;
    }

    /** What can be done about a decision stands below all that is known of it. */
    public void below(Function<Decision, Component> action) {
        below = row -> List.of(action.apply(row));
    }

    /** All that is known of a decision, and of its order if there was one. */
    public Component details(Decision row) {
        Div details = new Div(story(row));
        details.add(below.apply(row));
        return details;
    }

    private Component story(Decision row) {
        String order = row.clientOrderId();
        if (order != null) {
            return stories.of(order);
        }
        Div story = new Div(OrderStories.decision(row).add("Order", "none was sent"));
        story.addClassName("story");
        return story;
    }

    public void total(long count) {
        String words = count == 1 ? "1 decision" : Formats.count(count) + " decisions";
        grid.getColumnByKey("Time").setFooter(new Span(words));
        grid.getColumnByKey(SUMMARY).setFooter(new Span(words));
    }

    private static @Nullable String part(Decision row) {
        return switch (row.action()) {
            case REFUSED, ERROR -> "warning";
            case BUY, SELL -> "strong";
            case HOLD -> null;
        };
    }

    @Override
    public Csv<Decision> csv() {
        return new Csv<Decision>()
                .time("time", Decision::marketTime)
                .text("ticker", Decision::ticker)
                .text("action", row -> row.action().name())
                .text("strategy", Decision::strategy)
                .text("stance", row -> OrderWords.name(row.stance()))
                .number("price", Decision::price)
                .text("reason", Decision::reason)
                .time("bar_time", Decision::barTime)
                .time("decided_at", Decision::decidedAt)
                .text("client_order_id", Decision::clientOrderId)
                .text("mode", row -> row.mode().name())
                .time("decided_until", Decision::decidedUntil)
                .number("times", row -> BigDecimal.valueOf(row.times()));
    }
}
