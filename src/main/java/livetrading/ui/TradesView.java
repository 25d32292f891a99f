package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeFilter;
import livetrading.ledger.TradeSums;
import livetrading.ledger.TradeSums.Realized;
import livetrading.ledger.TradeSums.Totals;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.chart.CurveChart;
import livetrading.ui.format.Formats;
import org.springframework.data.domain.Sort;

/** Every fill, what the chosen ones come to, and how profit was made over time. */
@Route("trades")
@PageTitle("Trades · Live Trading")
@PermitAll
public final class TradesView extends Page {

    private static final String SUMMARY = "summary";

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "timestamp", "id");

    private final Trades trades;
    private final TradeSums sums;

    private final ComboBox<String> ticker = new ComboBox<>("Ticker");
    private final ComboBox<String> strategy = new ComboBox<>("Strategy");
    private final Select<Side> side = new Select<>();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");
    private final FollowBox follow = new FollowBox();
    private final Grid<Trade> grid = new Grid<>();
    private final CurveChart curve =
            new CurveChart("Realised profit", "The curve begins with the first sales of those that are chosen.");
    private Mode mode;
    private long shownFills = -1;

    TradesView(EngineMonitor monitor, Trades trades, TradeSums sums) {
        super("Trades");
        this.trades = trades;
        this.sums = sums;
        this.mode = monitor.status().mode();
        add(filters(), new Panel("Realised profit, cumulative", curve), new Panel("Trades", grid()));
        Live.follow(this, monitor, this::follow);
    }

    private Component filters() {
        side.setLabel("Side");
        side.setItems(Side.values());
        side.setEmptySelectionAllowed(true);
        side.setEmptySelectionCaption("Both");
        strategy.setItemLabelGenerator(
                id -> Optional.ofNullable(Names.strategy(id)).orElse(id));
        for (var combo : List.of(ticker, strategy)) {
            combo.setItems(List.of());
            combo.setPlaceholder("All");
            combo.setClearButtonVisible(true);
            combo.addValueChangeListener(change -> show());
        }
        for (var date : List.of(from, to)) {
            date.setClearButtonVisible(true);
            date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
            date.addValueChangeListener(change -> show());
        }
        side.addValueChangeListener(change -> show());
        Div filters = new Div(ticker, strategy, side, from, to, follow);
        filters.addClassName("filters");
        return filters;
    }

    /** For instance {@code BUY 13 ALFA at $153.56}. */
    static String summary(Trade row) {
        return "%s %s %s at %s"
                .formatted(row.side(), Formats.quantity(row.quantity()), row.ticker(), Formats.price(row.price()));
    }

    /** When it was, by which strategy, and the profit of a sale. */
    static String outcome(Trade row) {
        String when = "%s, %s".formatted(Formats.dateTime(row.timestamp()), Names.strategy(row.strategy()));
        return row.realizedProfit() == null ? when : when + ", " + Formats.profit(row.realizedProfit());
    }

    private Component grid() {
        grid.setEmptyStateText("No trade to show: when trading is on, every fill appears here");
        Columns<Trade> columns = new Columns<>(grid);
        columns.time("Time", Trade::timestamp).setSortProperty("timestamp");
        columns.text("Ticker", Trade::ticker).setSortProperty("ticker");
        columns.text("Side", row -> row.side().name()).setSortProperty("side");
        columns.number("Quantity", Trade::quantity, row -> Formats.quantity(row.quantity()))
                .setSortProperty("quantity");
        columns.number("Price", Trade::price, row -> Formats.price(row.price())).setSortProperty("price");
        columns.number("Fees", Trade::fees, row -> Formats.money(row.fees())).setSortProperty("fees");
        columns.profit("Realised profit", Trade::realizedProfit).setSortProperty("realizedProfit");
        columns.text("Strategy", row -> Names.strategy(row.strategy())).setSortProperty("strategy");
        columns.text("Order", Trade::clientOrderId).setSortable(false).setFlexGrow(1);
        columns.onPhones("Trade", TradesView::summary, TradesView::outcome).setKey(SUMMARY);
        grid.addClassName("tall");
        grid.setItems(
                query -> trades.findAll(filter().specification(), Pages.of(query, NEWEST_FIRST)).stream(),
                query -> (int) trades.count(filter().specification()));
        return grid;
    }

    private TradeFilter filter() {
        return new TradeFilter(
                mode,
                ticker.getOptionalValue(),
                strategy.getOptionalValue(),
                side.getOptionalValue(),
                from.getOptionalValue(),
                to.getOptionalValue());
    }

    private void follow(EngineStatus status) {
        boolean firstOrOtherMode = shownFills < 0 || status.mode() != mode;
        mode = status.mode();
        if (firstOrOtherMode || follow.isOn() && sums.totals(filter()).fills() != shownFills) {
            show();
        }
    }

    private void show() {
        choices(ticker, trades.tickers(mode));
        choices(strategy, trades.strategies(mode));
        Totals totals = sums.totals(filter());
        shownFills = totals.fills();
        footer("Time", totals.fills() == 1 ? "1 fill" : Formats.count(totals.fills()) + " fills");
        footer("Fees", Formats.money(totals.fees()));
        footer("Realised profit", Formats.profit(totals.realized()));
        footer(
                SUMMARY,
                "%s fills, fees %s, realised %s"
                        .formatted(
                                Formats.count(totals.fills()),
                                Formats.money(totals.fees()),
                                Formats.profit(totals.realized())));
        curve.show(cumulative(sums.realized(filter())));
        grid.getDataProvider().refreshAll();
    }

    /** Keeps the choice: setting the items of a combo box clears it. */
    private static void choices(ComboBox<String> box, List<String> items) {
        if (!items.equals(box.getListDataView().getItems().toList())) {
            Optional<String> chosen = box.getOptionalValue();
            box.setItems(items);
            chosen.filter(items::contains).ifPresent(box::setValue);
        }
    }

    private void footer(String column, String words) {
        Optional.ofNullable(grid.getColumnByKey(column)).ifPresent(one -> one.setFooter(new Span(words)));
    }

    private static List<CurveChart.Point> cumulative(List<Realized> sales) {
        List<CurveChart.Point> points = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Realized sale : sales) {
            sum = sum.add(sale.profit());
            points.add(new CurveChart.Point(sale.at(), sum.doubleValue()));
        }
        return points;
    }
}
