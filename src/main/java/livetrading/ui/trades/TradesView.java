package livetrading.ui.trades;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.FilterOptions;
import livetrading.ledger.RoundTripFilter;
import livetrading.ledger.RoundTripTotals;
import livetrading.ledger.RoundTripTotals.Totals;
import livetrading.ledger.RoundTrips;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.ui.account.OrderStories;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.table.TablePage;
import org.springframework.data.domain.Sort;

/** All round trips with their totals, the open ones first, and the orders and fills behind each. */
@Route("trades")
@PageTitle("Trades · Live Trading")
@PermitAll
final class TradesView extends TablePage<BookedRoundTrip, RoundTripFilter> {

    /** What is open has no end, and comes first. */
    private static final Sort OPEN_FIRST = Sort.by("ended", "openedAt", "id").descending();

    private final Trades trades;
    private final RoundTripTotals sums;
    private final FilterOptions options;

    private final ComboBox<String> ticker = filters.ticker();
    private final ComboBox<String> strategy = filters.strategy();
    private final Select<Mode> mode = filters.each("Mode", "mode", Mode.class, "Current");
    private final DatePicker from = filters.date("From", "from");
    private final DatePicker to = filters.date("To", "to");

    private final RoundTripFigures figures = new RoundTripFigures();

    TradesView(
            EngineMonitor monitor,
            RoundTrips trips,
            Trades trades,
            RoundTripTotals sums,
            FilterOptions options,
            OrderStories stories) {
        super(Destination.TRADES, monitor, trips, new RoundTripsGrid(trades, stories));
        this.trades = trades;
        this.sums = sums;
        this.options = options;
        filters.period(from, to);
        addComponentAtIndex(1, TradeTabs.trades());
        lay(figures);
    }

    @Override
    protected Sort order() {
        return OPEN_FIRST;
    }

    @Override
    protected RoundTripFilter filter() {
        return new RoundTripFilter(
                orCurrent(mode),
                ticker.getOptionalValue(),
                strategy.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    @Override
    protected RoundTripFilter all(Mode mode) {
        return RoundTripFilter.all(mode);
    }

    /** Every fill changes a round trip. */
    @Override
    protected long newest() {
        return trades.newest();
    }

    @Override
    protected void nothingNew(EngineStatus status) {
        redraw();
    }

    @Override
    protected long draw(RoundTripFilter filter) {
        filters.offer(ticker, options.tradedTickers(filter.mode()));
        filters.offer(strategy, options.tradedStrategies(filter.mode()));
        Totals totals = sums.totals(filter);
        figures.show(totals);
        figures.setVisible(totals.trips() > 0 || !filter.equals(RoundTripFilter.all(filter.mode())));
        return totals.trips();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                "No trade yet. When trading is on, every position that is opened appears here.",
                "Start trading on the dashboard",
                Destination.DASHBOARD);
    }
}
