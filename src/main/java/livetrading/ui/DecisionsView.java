package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import livetrading.engine.Action;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Choices;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionFilter;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Sort;

/** Why it did or did not trade, for every ticker and every check, and what was in force at any time. */
@Route("decisions")
@PageTitle("Decisions · Live Trading")
@PermitAll
public final class DecisionsView extends Page implements BeforeEnterObserver {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "marketTime", "id");

    private final Decisions decisions;
    private final Choices choices;

    private final Filters filters = new Filters("decisions", this::choose);
    private final ComboBox<String> ticker = filters.ticker();
    private final Select<Action> action = filters.each("Action", "action", Action.class, "All");
    private final ComboBox<String> strategy = filters.strategy();
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");
    private final TextField text = filters.text("Reason contains", "text");
    private final DateTimePicker at = InForcePanel.field(filters);

    private final DecisionsGrid table;
    private final InForcePanel answer;
    private final CsvLink<Decision> export;
    private final FollowBox follow;
    private Mode current;
    private long newest = -1;
    private long count;

    DecisionsView(EngineMonitor monitor, Decisions decisions, Choices choices, OrderStories stories) {
        super("Decisions");
        this.decisions = decisions;
        this.choices = choices;
        this.current = monitor.status().mode();
        this.table = new DecisionsGrid(stories);
        this.answer = new InForcePanel(decisions, table::details);
        this.export = new CsvLink<>(DecisionsGrid.csv(), "decisions", after(filter()));
        this.follow = new FollowBox(table.grid()::isReading, this::show);
        filters.addLast(follow);
        table.grid().read(part -> decisions.part(filter(), part), () -> count, NEWEST_FIRST);
        add(filters, answer, new Panel("Decisions", new Component[] {export, table.menu()}, table.grid()));
        Live.follow(this, monitor, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        if (isAttached()) {
            choose();
        }
    }

    private DecisionFilter filter() {
        return new DecisionFilter(
                mode.getOptionalValue().orElse(current),
                ticker.getOptionalValue(),
                action.getOptionalValue().map(Action::name),
                strategy.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue(),
                text.getOptionalValue().map(String::strip).filter(words -> !words.isEmpty()));
    }

    private Csv.Source<Decision> after(DecisionFilter filter) {
        return (last, most) -> decisions.after(last, filter, most);
    }

    private void follow(EngineStatus status) {
        long now = decisions.newest();
        if (newest < 0 || status.mode() != current) {
            current = status.mode();
            choose();
        } else if (now != newest) {
            newest = now;
            follow.arrived();
        }
    }

    private void choose() {
        table.grid().closeAll();
        answer.show(
                filter().mode(),
                ticker.getOptionalValue(),
                at.getOptionalValue().map(InForcePanel::instant));
        show();
    }

    private void show() {
        newest = decisions.newest();
        DecisionFilter filter = filter();
        filters.offer(ticker, choices.decidedTickers(filter.mode()));
        filters.offer(strategy, choices.decidedStrategies(filter.mode()));
        count = decisions.count(filter);
        table.total(count);
        export.offer("decisions-" + filter.mode().name().toLowerCase(Locale.ROOT), after(filter));
        table.grid().setEmptyStateComponent(empty(filter));
        table.grid().refresh();
    }

    private EmptyState empty(DecisionFilter filter) {
        return filter.equals(DecisionFilter.all(current))
                ? new EmptyState(
                        "No decision yet. When trading is on, every check says here what it found.",
                        "Start trading on the dashboard",
                        DashboardView.class)
                : new EmptyState("No decision is as the filters want it.", "Show all decisions", DecisionsView.class);
    }
}
