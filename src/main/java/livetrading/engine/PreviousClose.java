package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Session;

/** The last close before the session that is under way, or that has closed last. */
final class PreviousClose {

    private PreviousClose() {}

    /** @return in US dollars; empty when there is no earlier session among the bars */
    static Optional<BigDecimal> of(Bars bars, MarketData data) {
        Instant now = data.now();
        LocalDate last = data.days()
                .session(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK))
                .filter(session -> session.contains(now))
                .map(Session::date)
                .orElseGet(() -> data.days().lastClosed(now).date());
        int first = bars.indexOf(MarketCalendar.startOfDay(last));
        return first == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(bars.close()[first - 1]));
    }
}
