package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Choices;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeFilter;
import livetrading.ledger.TradeSums;
import livetrading.ledger.TradeSums.Totals;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.data.domain.Sort;

/** Every fill, what the chosen ones come to, how they made profit, and the order behind each. */
@Route("trades")
@PageTitle("Trades · Live Trading")
@PermitAll
public final class TradesView extends Page implements BeforeEnterObserver {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "timestamp", "id");

    private final Trades trades;
    private final TradeSums sums;
    private final Choices choices;

    private final Filters filters = new Filters("trades", this::choose);
    private final ComboBox<String> ticker = filters.ticker();
    private final ComboBox<String> strategy = filters.strategy();
    private final Select<Side> side = filters.each("Side", "side", Side.class, "Both");
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");

    private final TradeFigures figures = new TradeFigures();
    private final TradeCharts charts;
    private final TradesGrid table;
    private final CsvLink<Trade> export;
    private final FollowBox follow;
    private Mode current;
    private long newest = -1;
    private long count;

    TradesView(
            EngineMonitor monitor,
            Trades trades,
            TradeSums sums,
            ProfitSums profits,
            Choices choices,
            OrderStories stories) {
        super("Trades");
        this.trades = trades;
        this.sums = sums;
        this.choices = choices;
        this.current = monitor.status().mode();
        this.charts = new TradeCharts(profits, filter());
        this.table = new TradesGrid(stories);
        this.export = new CsvLink<>(TradesGrid.csv(), "trades", after(filter()));
        this.follow = new FollowBox(table.grid()::isReading, this::show);
        filters.addLast(follow);
        table.grid().read(part -> trades.part(filter(), part), () -> count, NEWEST_FIRST);
        add(filters, figures, new Panel("Profit", charts), tradesPanel());
        Live.follow(this, monitor, this::follow);
    }

    private Component tradesPanel() {
        return new Panel("Trades", new Component[] {export, table.menu()}, table.grid());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        if (isAttached()) {
            choose();
        }
    }

    private TradeFilter filter() {
        return new TradeFilter(
                mode.getOptionalValue().orElse(current),
                ticker.getOptionalValue(),
                strategy.getOptionalValue(),
                side.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    private Csv.Source<Trade> after(TradeFilter filter) {
        return (last, most) -> trades.after(last, filter, most);
    }

    private void follow(EngineStatus status) {
        long now = trades.newest();
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
        show();
    }

    private void show() {
        newest = trades.newest();
        TradeFilter filter = filter();
        filters.offer(ticker, choices.tradedTickers(filter.mode()));
        filters.offer(strategy, choices.tradedStrategies(filter.mode()));
        Totals totals = sums.totals(filter);
        count = totals.fills();
        figures.show(totals);
        table.total(totals);
        charts.show(filter);
        export.offer("trades-" + filter.mode().name().toLowerCase(Locale.ROOT), after(filter));
        table.grid().setEmptyStateComponent(empty(filter));
        table.grid().refresh();
    }

    private EmptyState empty(TradeFilter filter) {
        return filter.equals(TradeFilter.all(current))
                ? new EmptyState(
                        "No trade yet. When trading is on, every fill appears here.",
                        "Start trading on the dashboard",
                        DashboardView.class)
                : new EmptyState("No trade is as the filters want it.", "Show all trades", TradesView.class);
    }
}
