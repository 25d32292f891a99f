package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import livetrading.engine.Action;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionFilter;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Why it did or did not trade, for every ticker and every check. */
@Route("decisions")
@PageTitle("Decisions · Live Trading")
@PermitAll
public final class DecisionsView extends Page {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

    private final Decisions decisions;

    private final ComboBox<String> ticker = new ComboBox<>("Ticker");
    private final ComboBox<String> action = new ComboBox<>("Action");
    private final TextField text = new TextField("Reason contains");
    private final FollowBox follow = new FollowBox();
    private final Grid<Decision> grid = new Grid<>();
    private Mode mode;

    DecisionsView(EngineMonitor monitor, Decisions decisions) {
        super("Decisions");
        this.decisions = decisions;
        this.mode = monitor.status().mode();
        add(filters(), new Panel("Decisions", grid()));
        Live.follow(this, monitor, this::follow);
    }

    private Component filters() {
        action.setItems(Arrays.stream(Action.values()).map(Action::name).toList());
        ticker.setItems(decisions.tickers(mode));
        for (var combo : List.of(ticker, action)) {
            combo.setPlaceholder("All");
            combo.setClearButtonVisible(true);
            combo.addValueChangeListener(change -> show());
        }
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show());
        Div filters = new Div(ticker, action, text, follow);
        filters.addClassName("filters");
        return filters;
    }

    private Component grid() {
        grid.setEmptyStateText("No decision to show: when trading is on, every check says here what it found");
        Columns<Decision> columns = new Columns<>(grid);
        columns.time("Bar", Decision::barTime).setSortProperty("barTime");
        columns.text("Ticker", Decision::ticker).setSortProperty("ticker");
        columns.text("Action", Decision::action)
                .setAutoWidth(false)
                .setWidth("6.5rem")
                .setSortProperty("action")
                .setPartNameGenerator(DecisionsView::part);
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("strategy");
        columns.text("Stance", Decision::stance).setSortProperty("stance");
        columns.number("Price", Decision::price, row -> Formats.price(row.price()))
                .setSortProperty("price");
        columns.text("Reason", Decision::reason)
                .setSortable(false)
                .setAutoWidth(false)
                .setFlexGrow(1)
                .setWidth("24rem");
        columns.time("Decided", Decision::decidedAt).setSortProperty("decidedAt");
        columns.onPhones("Decision", DecisionsView::summary, Decision::reason);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("whole-page");
        grid.setItems(
                query -> decisions.findAll(filter().specification(), Pages.of(query, NEWEST_FIRST)).stream(),
                query -> (int) decisions.count(filter().specification()));
        return grid;
    }

    /** For instance {@code ALFA HOLD 2019-05-03}. */
    static String summary(Decision row) {
        return "%s %s %s".formatted(row.ticker(), row.action(), Formats.dateTime(row.barTime()));
    }

    private static @Nullable String part(Decision row) {
        return switch (row.action()) {
            case "REFUSED", "ERROR" -> "warning";
            case "BUY", "SELL" -> "strong";
            default -> null;
        };
    }

    private DecisionFilter filter() {
        return new DecisionFilter(
                mode,
                ticker.getOptionalValue(),
                action.getOptionalValue(),
                text.getOptionalValue().map(String::strip).filter(words -> !words.isEmpty()));
    }

    private void follow(EngineStatus status) {
        boolean otherMode = status.mode() != mode;
        mode = status.mode();
        if (otherMode || follow.isOn()) {
            show();
        }
    }

    private void show() {
        grid.getDataProvider().refreshAll();
    }
}
