package livetrading.ui.trades;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.FilterOptions;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeFilter;
import livetrading.ledger.TradeSums;
import livetrading.ledger.TradeSums.Totals;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.account.OrderStories;
import livetrading.ui.account.TradesGrid;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Panel;
import livetrading.ui.table.TablePage;

/** All fills with their totals, the profit of the filtered ones, and the order behind each. */
@Route(ExecutionsView.ROUTE)
@PageTitle("Executions · Live Trading")
@PermitAll
final class ExecutionsView extends TablePage<Trade, TradeFilter> {

    static final String ROUTE = "trades/executions";

    private final Trades trades;
    private final TradeSums sums;
    private final FilterOptions options;
    private final TradesGrid table;

    private final ComboBox<String> ticker = filters.ticker();
    private final ComboBox<String> strategy = filters.strategy();
    private final Select<Side> side = filters.each("Side", "side", Side.class, "Both");
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");

    private final TradeFigures figures = new TradeFigures();
    private final TradeCharts charts;
    private final Panel profit;

    ExecutionsView(
            EngineMonitor monitor,
            Trades trades,
            TradeSums sums,
            ProfitSums profits,
            FilterOptions options,
            OrderStories stories) {
        TradesGrid table = new TradesGrid(stories);
        super(Destination.TRADES, "executions", ROUTE, monitor, trades, table);
        this.trades = trades;
        this.sums = sums;
        this.options = options;
        this.table = table;
        this.charts = new TradeCharts(profits, filter());
        this.profit = new Panel("Profit", charts);
        filters.period(from, to);
        addComponentAtIndex(1, TradeTabs.executions());
        lay(figures, profit);
    }

    @Override
    protected String title() {
        return "Executions";
    }

    @Override
    protected TradeFilter filter() {
        return new TradeFilter(
                orCurrent(mode),
                ticker.getOptionalValue(),
                strategy.getOptionalValue(),
                side.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    @Override
    protected TradeFilter all(Mode mode) {
        return TradeFilter.all(mode);
    }

    @Override
    protected long newest() {
        return trades.newest();
    }

    @Override
    protected long draw(TradeFilter filter) {
        filters.offer(ticker, options.tradedTickers(filter.mode()));
        filters.offer(strategy, options.tradedStrategies(filter.mode()));
        Totals totals = sums.totals(filter);
        figures.show(totals);
        table.total(totals);
        charts.show(filter);
        // before the first trade there is nothing to add up or to draw, and the next step comes first
        boolean hasAny = totals.fills() > 0 || !filter.equals(TradeFilter.all(filter.mode()));
        figures.setVisible(hasAny);
        profit.setVisible(hasAny);
        return totals.fills();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                "No trade yet. When trading is on, every fill appears here.",
                "Start trading on the dashboard",
                Destination.DASHBOARD);
    }
}
