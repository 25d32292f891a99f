package livetrading.ui.strategies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.ResultFilter;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.format.Names;
import livetrading.ui.table.Sorts;

/** Which tickers and strategies are shown. The choice stands in the address, so that it can be kept and sent. */
final class ResultFilterBar extends Div {

    private static final String TICKER = "ticker";
    private static final String STRATEGY = "strategy";
    private static final String TIMEFRAME = "timeframe";
    private static final String LISTING = "tickers";

    private final TextField ticker = new TextField("Ticker");
    private final Select<String> strategy = new Select<>();
    private final TimeframeSelect timeframe;
    private final Select<Listing> listing = new Select<>();
    private final KnownTickers tickers;
    private final Competitors competitors;
    private final Span warning = new Span();
    private final String address;
    private final Sorts sorts = new Sorts(this::replaceAddress);

    /**
     * @param address of the page, without parameters
     * @param competitors those that can be chosen
     * @param timeframes that they are on
     */
    ResultFilterBar(
            String address, KnownTickers tickers, Competitors competitors, Timeframes timeframes, Runnable show) {
        this.competitors = competitors;
        this.address = address;
        this.tickers = tickers;
        addClassName("filters");
        ticker.setPlaceholder("All");
        ticker.setClearButtonVisible(true);
        ticker.setValueChangeMode(ValueChangeMode.LAZY);
        strategy.setLabel("Strategy");
        strategy.setItems(competitors.list().stream().map(Competitor::id).toList());
        strategy.setItemLabelGenerator(
                id -> Optional.ofNullable(Names.strategy(id)).orElse("All"));
        strategy.setEmptySelectionAllowed(true);
        strategy.setEmptySelectionCaption("All");
        timeframe = new TimeframeSelect(timeframes, "All");
        timeframe.setLabel("Timeframe");
        listing.setLabel("Tickers");
        listing.setItems(Listing.values());
        listing.setItemLabelGenerator(Listing::title);
        listing.setValue(Listing.CONFIGURED);
        warning.addClassName("quiet");
        add(ticker, strategy, timeframe, listing, warning);
        ticker.addValueChangeListener(change -> changed(change.isFromClient(), show));
        strategy.addValueChangeListener(change -> changed(change.isFromClient(), show));
        timeframe.addValueChangeListener(change -> changed(change.isFromClient(), show));
        listing.addValueChangeListener(change -> changed(change.isFromClient(), show));
    }

    /**
     * Lets the address say how a table is sorted, too.
     *
     * @param parameter its name there
     */
    void sorts(String parameter, Grid<?> table) {
        sorts.add(parameter, table);
    }

    ResultFilter filter() {
        return new ResultFilter(
                ticker.getValue().strip(),
                strategy.getOptionalValue(),
                timeframe.filter(),
                listing.getValue().among(tickers));
    }

    /** Reads the filter from the address; parameters with a wrong value are named and ignored. */
    void read(QueryParameters parameters) {
        sorts.read(parameters);
        ticker.setValue(parameters.getSingleParameter(TICKER).orElse(""));
        Optional<String> id = parameters.getSingleParameter(STRATEGY).filter(text -> !text.isBlank());
        Optional<String> known = id.filter(text -> competitors.find(text).isPresent());
        strategy.setValue(known.orElse(null));
        listing.setValue(
                parameters.getSingleParameter(LISTING).flatMap(Listing::of).orElse(Listing.CONFIGURED));
        Optional<String> frame = parameters.getSingleParameter(TIMEFRAME).filter(text -> !text.isBlank());
        timeframe.choose(frame);
        String unknown = id.isPresent() && known.isEmpty()
                ? "There is no strategy '%s': all are shown. ".formatted(id.get())
                : "";
        String none = frame.isPresent() && timeframe.isEmpty()
                ? "No strategy is on the timeframe '%s': all are shown.".formatted(frame.get())
                : "";
        warning.setText((unknown + none).strip());
    }

    private void changed(boolean byUser, Runnable show) {
        warning.setText("");
        if (byUser) {
            replaceAddress();
        }
        show.run();
    }

    private void replaceAddress() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(address, parameters()));
    }

    private QueryParameters parameters() {
        Map<String, String> chosen = new LinkedHashMap<>();
        ResultFilter filter = filter();
        if (!filter.ticker().isEmpty()) {
            chosen.put(TICKER, filter.ticker());
        }
        filter.strategy().ifPresent(id -> chosen.put(STRATEGY, id));
        timeframe.word().ifPresent(word -> chosen.put(TIMEFRAME, word));
        if (listing.getValue() != Listing.CONFIGURED) {
            chosen.put(LISTING, listing.getValue().word());
        }
        sorts.write(chosen);
        return QueryParameters.simple(chosen);
    }
}
