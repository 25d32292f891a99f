package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Session;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** The last close before the session that is under way, or that has closed last. */
final class PreviousClose {

    /** There is a session among so many days before any other one. */
    private static final int DAYS_BEFORE = 7;

    private PreviousClose() {}

    /** @return in US dollars; empty without prices */
    static Optional<BigDecimal> of(Ticker ticker, MarketData data, Timeframe timeframe) {
        Instant now = data.now();
        LocalDate last = data.days()
                .session(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK))
                .filter(session -> session.contains(now))
                .map(Session::date)
                .orElseGet(() -> data.days().lastClosed(now).date());
        try {
            Bars bars = data.bars(ticker, timeframe, MarketCalendar.startOfDay(last.minusDays(DAYS_BEFORE)));
            int first = bars.indexOf(MarketCalendar.startOfDay(last));
            return first == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(bars.close()[first - 1]));
        } catch (MissingPricesException e) {
            return Optional.empty();
        }
    }
}
