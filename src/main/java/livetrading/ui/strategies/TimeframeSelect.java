package livetrading.ui.strategies;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.TimeframeFilter;
import livetrading.ledger.TimeframeFilter.OfWinner;
import livetrading.ledger.TimeframeFilter.One;
import livetrading.market.Timeframe;
import org.jspecify.annotations.Nullable;

/** Chooses candidates by their timeframe; not shown where there is only one. */
final class TimeframeSelect extends Select<TimeframeFilter> {

    private static final String WINNER = "winner";

    private final List<TimeframeFilter> choices;

    /** @param all what it says while none is chosen */
    TimeframeSelect(Timeframes timeframes, String all) {
        List<Timeframe> list = timeframes.list();
        choices = timeframes.areSeveral()
                ? Stream.<TimeframeFilter>concat(
                                list.stream().map(one -> new One(one, one.equals(list.getFirst()))),
                                Stream.of(new OfWinner()))
                        .toList()
                : List.of();
        setItems(choices);
        setItemLabelGenerator(filter -> title(filter, all));
        setEmptySelectionCaption(all);
        setEmptySelectionAllowed(true);
        setVisible(timeframes.areSeveral());
    }

    private static String title(@Nullable TimeframeFilter filter, String all) {
        return filter instanceof One one ? one.timeframe().code() : filter instanceof OfWinner ? "The winner's" : all;
    }

    TimeframeFilter filter() {
        return getOptionalValue().orElseGet(TimeframeFilter.Every::new);
    }

    /** The choice as it stands in an address; absent for all. */
    Optional<String> word() {
        return getOptionalValue().map(TimeframeSelect::word);
    }

    /** Chooses what an address names; all for what it does not know. */
    void choose(Optional<String> word) {
        setValue(word.flatMap(this::find).orElse(null));
    }

    private Optional<TimeframeFilter> find(String word) {
        return choices.stream().filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(TimeframeFilter filter) {
        return filter instanceof One one ? one.timeframe().code() : WINNER;
    }
}
