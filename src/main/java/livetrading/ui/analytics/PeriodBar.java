package livetrading.ui.analytics;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.FilterOptions;
import livetrading.ledger.RoundTripFilter;
import livetrading.ledger.TradeFilter;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.ui.part.Destination;
import livetrading.ui.table.Filters;

/** Which period, mode, ticker and strategy the page is about; its address says the same. */
final class PeriodBar extends Div {

    private final Filters filters;
    private final FilterOptions options;
    private final Select<Period> period = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final ComboBox<String> ticker;
    private final ComboBox<String> strategy;
    private final Select<Mode> mode;
    private final ComboBox<String> beside;

    /**
     * What is chosen.
     *
     * @param from first day; absent for the first one of the account
     * @param to last day; absent for today
     * @param beside a ticker to compare the account with
     */
    record Choice(
            Mode mode,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> ticker,
            Optional<String> strategy,
            Optional<Ticker> beside) {

        /** Equity is stored for the whole account only. */
        boolean isWholeAccount() {
            return ticker.isEmpty() && strategy.isEmpty();
        }

        TradeFilter trades() {
            return new TradeFilter(mode, ticker, strategy, Optional.empty(), from, to);
        }

        RoundTripFilter roundTrips() {
            return new RoundTripFilter(mode, ticker, strategy, from, to);
        }
    }

    /** @param changed called when a person has chosen something else */
    PeriodBar(FilterOptions options, Runnable changed) {
        this.options = options;
        filters = new Filters(Destination.ANALYTICS.path(), changed);
        period.setLabel("Period");
        period.setItems(Period.values());
        period.setItemLabelGenerator(one -> one == null ? "All" : one.words());
        period.setEmptySelectionAllowed(true);
        period.setEmptySelectionCaption("All");
        period.addValueChangeListener(change -> clearDates(change.isFromClient()));
        filters.bind(period, "period", Period::of, Period::text);
        from = filters.date("From", "from");
        to = filters.date("To", "to");
        filters.period(from, to);
        ticker = filters.ticker();
        strategy = filters.strategy();
        mode = filters.each("Mode", "mode", Mode.class, "Current");
        beside = besideBox();
        add(filters);
    }

    private ComboBox<String> besideBox() {
        ComboBox<String> box = new ComboBox<>("Beside");
        box.setItems(List.of());
        box.setPlaceholder("Watch list only");
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        return filters.bind(box, "beside", text -> Ticker.of(text).symbol(), text -> text);
    }

    private void clearDates(boolean isFromClient) {
        if (isFromClient) {
            filters.quietly(() -> {
                from.clear();
                to.clear();
            });
        }
    }

    /** The fields, for tables whose order the address says, too. */
    Filters filters() {
        return filters;
    }

    void read(QueryParameters address) {
        filters.read(address);
    }

    Mode mode(Mode current) {
        return mode.getOptionalValue().orElse(current);
    }

    /** Offers what there is to choose from. */
    void offer(Mode shown) {
        filters.offer(ticker, options.tradedTickers(shown));
        filters.offer(strategy, options.tradedStrategies(shown));
        filters.offer(beside, options.decidedTickers(shown));
    }

    /** Dates count before a period that is chosen by a word. */
    Choice choice(Mode current, LocalDate today) {
        boolean isByDates = !from.isEmpty() || !to.isEmpty();
        Optional<LocalDate> begin =
                isByDates ? from.getOptionalValue() : period.getOptionalValue().map(one -> one.from(today));
        return new Choice(
                mode(current),
                begin,
                to.getOptionalValue(),
                ticker.getOptionalValue(),
                strategy.getOptionalValue(),
                beside.getOptionalValue().flatMap(PeriodBar::known));
    }

    /** What is typed may be no ticker. */
    private static Optional<Ticker> known(String text) {
        try {
            return Optional.of(Ticker.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
