package livetrading.ui.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.account.AccountSelection;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.ui.chart.BandsChart.Band;
import livetrading.ui.chart.BandsChart.Row;

/** From evaluations to the times in which the same was selected. */
final class SelectionBands {

    private static final String CASH = "Cash";

    private final List<LocalDate> sessions;
    private final Map<Ticker, List<Band>> bands = new LinkedHashMap<>();

    /**
     * @param sessions dates, oldest first
     * @param selections in order of time
     */
    SelectionBands(List<LocalDate> sessions, List<AccountSelection> selections) {
        this.sessions = sessions;
        Map<Ticker, Band> open = new LinkedHashMap<>();
        for (AccountSelection selection : selections) {
            Band next = begin(selection);
            Optional<Band> before = Optional.ofNullable(open.get(selection.ticker()));
            if (before.filter(band -> band.strategy().equals(next.strategy())).isEmpty()) {
                before.ifPresent(band -> end(selection.ticker(), band, next.first()));
                open.put(selection.ticker(), next);
            }
        }
        open.forEach((ticker, band) -> end(ticker, band, sessions.size() - 1));
    }

    private Band begin(AccountSelection selection) {
        int session = Collections.binarySearch(sessions, selection.date());
        return new Band(
                selection.strategy().map(Competitor::id),
                selection.strategy().map(Competitor::name).orElse(CASH),
                session,
                session);
    }

    private void end(Ticker ticker, Band band, int session) {
        if (session > band.first()) {
            bands.computeIfAbsent(ticker, name -> new ArrayList<>())
                    .add(new Band(band.strategy(), band.name(), band.first(), session));
        }
    }

    /** By ticker. */
    List<Row> rows() {
        return bands.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Row(entry.getKey().symbol(), entry.getValue()))
                .toList();
    }
}
