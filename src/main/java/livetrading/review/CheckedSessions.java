package livetrading.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.market.MarketCalendar;
import livetrading.market.TradingDays;

/** Tells from the points of the equity curve, one a check, after which closes nothing was decided. */
final class CheckedSessions {

    private CheckedSessions() {}

    /**
     * @param equity by the time of each check; of days long ago only the last is left
     * @param from first session
     * @return the sessions until the last check after whose close there was no check before the next one
     */
    static List<LocalDate> without(NavigableMap<Instant, Double> equity, LocalDate from, TradingDays days) {
        Set<LocalDate> checked = new HashSet<>();
        Map<LocalDate, Long> points =
                equity.keySet().stream().collect(Collectors.groupingBy(CheckedSessions::date, Collectors.counting()));
        for (Instant at : equity.keySet()) {
            LocalDate decided = days.lastClosed(at).date();
            checked.add(decided);
            if (points.getOrDefault(date(at), 0L) == 1 && decided.equals(date(at))) {
                checked.add(days.lastClosed(days.session(decided).orElseThrow().open())
                        .date());
            }
        }
        LocalDate last =
                equity.isEmpty() ? from : days.lastClosed(equity.lastKey()).date();
        return from.datesUntil(last.plusDays(1))
                .filter(date -> days.session(date).isPresent() && !checked.contains(date))
                .toList();
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
    }
}
