package livetrading.alpaca;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;

/** Tells the bars that can be traded on from those that still change or lie outside of regular hours. */
final class CompletedBars {

    private CompletedBars() {}

    /** Whether a bar that begins at a moment lies in a regular session and has ended by {@code latest}. */
    static LongPredicate until(Instant latest, TradingDays days, Timeframe timeframe) {
        Map<LocalDate, Optional<Session>> sessions = new HashMap<>();
        return begin -> {
            Instant time = Instant.ofEpochMilli(begin);
            Optional<Session> session =
                    sessions.computeIfAbsent(LocalDate.ofInstant(time, MarketCalendar.NEW_YORK), days::session);
            return session.filter(found -> isRegular(found, timeframe, time))
                    .filter(found -> !end(found, timeframe, time).isAfter(latest))
                    .isPresent();
        };
    }

    private static boolean isRegular(Session session, Timeframe timeframe, Instant time) {
        return timeframe.isDaily()
                || (time.isBefore(session.close())
                        && time.plus(timeframe.length()).isAfter(session.open()));
    }

    private static Instant end(Session session, Timeframe timeframe, Instant time) {
        Instant end = time.plus(timeframe.length());
        return timeframe.isDaily() || end.isAfter(session.close()) ? session.close() : end;
    }
}
