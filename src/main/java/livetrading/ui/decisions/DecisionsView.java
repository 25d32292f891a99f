package livetrading.ui.decisions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionFilter;
import livetrading.ledger.Decisions;
import livetrading.ledger.FilterOptions;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.review.DayReplays;
import livetrading.ui.account.DecisionsGrid;
import livetrading.ui.account.OrderStories;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.PageWork;
import livetrading.ui.table.TablePage;

/** Why it did or did not trade, for every ticker and every check, and what was in force at any time. */
@Route("decisions")
@PageTitle("Decisions · Live Trading")
@PermitAll
final class DecisionsView extends TablePage<Decision, DecisionFilter> {

    private final Decisions decisions;
    private final FilterOptions options;
    private final DecisionsGrid table;

    private final ComboBox<String> ticker = filters.ticker();
    private final Select<Action> action = filters.each("Action", "action", Action.class, "All");
    private final ComboBox<String> strategy = filters.strategy();
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");
    private final TextField text = filters.text("Reason contains", "text");
    private final DateTimePicker at = InForcePanel.field(filters);

    private final InForcePanel answer;
    private final DayAgainPanel again;
    private long cycles;

    DecisionsView(
            EngineMonitor monitor,
            Decisions decisions,
            FilterOptions options,
            OrderStories stories,
            DayReplays replays,
            PageWork work) {
        DecisionsGrid table = new DecisionsGrid(stories);
        Button whole = new Button("Decide this day again");
        super(Destination.DECISIONS, monitor, decisions, table, whole);
        this.decisions = decisions;
        this.options = options;
        this.table = table;
        this.answer = new InForcePanel(decisions, table::details);
        this.again = new DayAgainPanel(replays, work);
        whole.setTooltipText("The day of the filters From and To, or that of the last decision that they find");
        whole.addClickListener(click -> chosen().ifPresentOrElse(again::begin, again::none));
        table.below(row -> new Button("Decide that day again", click -> again.begin(dayOf(row))));
        filters.period(from, to);
        lay(answer, again);
    }

    /** The day of the filters, or else that of the last decision that they find. */
    private Optional<DayAgain> chosen() {
        DecisionFilter filter = filter();
        return from.getOptionalValue()
                .filter(day -> to.getOptionalValue().filter(day::equals).isPresent())
                .or(() -> decisions.last(filter).map(DecisionsView::day))
                .map(day -> new DayAgain(day, filter.mode(), ticker.getOptionalValue()));
    }

    private static DayAgain dayOf(Decision row) {
        return new DayAgain(day(row), row.mode(), Optional.empty());
    }

    private static LocalDate day(Decision row) {
        return LocalDate.ofInstant(row.marketTime(), MarketCalendar.NEW_YORK);
    }

    /** A check may change nothing but how often the last decisions have been repeated. */
    @Override
    protected void nothingNew(EngineStatus status) {
        if (status.cycles() != cycles) {
            cycles = status.cycles();
            redraw();
        }
    }

    @Override
    protected DecisionFilter filter() {
        return new DecisionFilter(
                orCurrent(mode),
                ticker.getOptionalValue(),
                action.getOptionalValue(),
                strategy.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue(),
                text.getOptionalValue().map(String::strip).filter(words -> !words.isEmpty()));
    }

    @Override
    protected DecisionFilter all(Mode mode) {
        return DecisionFilter.all(mode);
    }

    @Override
    protected long newest() {
        return decisions.newest();
    }

    @Override
    protected void choose() {
        answer.show(
                filter().mode(),
                ticker.getOptionalValue(),
                at.getOptionalValue().map(InForcePanel::instant));
        super.choose();
    }

    @Override
    protected long draw(DecisionFilter filter) {
        filters.offer(ticker, options.decidedTickers(filter.mode()));
        filters.offer(strategy, options.decidedStrategies(filter.mode()));
        long count = decisions.count(filter);
        table.total(count);
        return count;
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                "No decision yet. When trading is on, every check says here what it found.",
                "Start trading on the dashboard",
                Destination.DASHBOARD);
    }
}
