package livetrading.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sessions of the exchanges: as somebody told them who knows of closures that no rule foresees, and by the published
 * rules on all other days.
 *
 * @param from first day that was told
 * @param to last day that was told
 * @param told the sessions from {@code from} to {@code to}; on a day without one the exchanges are closed
 */
public record TradingDays(LocalDate from, LocalDate to, Map<LocalDate, Session> told) {

    private static final TradingDays BY_RULES = new TradingDays(LocalDate.MAX, LocalDate.MIN, Map.of());

    public TradingDays {
        told = Map.copyOf(told);
    }

    /** The sessions of {@link MarketCalendar}. */
    public static TradingDays byRules() {
        return BY_RULES;
    }

    /** @param sessions all that there are from one day to another, both included */
    public static TradingDays told(LocalDate from, LocalDate to, Collection<Session> sessions) {
        return new TradingDays(
                from, to, sessions.stream().collect(Collectors.toMap(Session::date, Function.identity())));
    }

    /** The session of a New York date, empty when the exchanges are closed on it. */
    public Optional<Session> session(LocalDate date) {
        return date.isBefore(from) || date.isAfter(to)
                ? MarketCalendar.session(date)
                : Optional.ofNullable(told.get(date));
    }

    /** The last session that has closed at an instant. */
    public Session lastClosed(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
        while (true) {
            Optional<Session> session = session(date);
            if (session.isPresent() && !session.get().close().isAfter(at)) {
                return session.get();
            }
            date = date.minusDays(1);
        }
    }

    /** The first session that closes after an instant: the one that is open then, or the next. */
    public Session closingAfter(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
        while (true) {
            Optional<Session> session = session(date);
            if (session.isPresent() && session.get().close().isAfter(at)) {
                return session.get();
            }
            date = date.plusDays(1);
        }
    }

    /** When the market opens or closes next after an instant. */
    public Instant turn(Instant after) {
        Session session = closingAfter(after);
        return session.contains(after) ? session.close() : session.open();
    }

    /** The beginning of the last bar that is complete at an instant, in a market in which all bars exist. */
    public Instant lastBar(Timeframe timeframe, Instant at) {
        Session closed = lastClosed(at);
        return timeframe.isDaily()
                ? MarketCalendar.startOfDay(closed.date())
                : session(LocalDate.ofInstant(at, MarketCalendar.NEW_YORK))
                        .filter(session -> session.contains(at))
                        .flatMap(session -> lastBarWithin(session, timeframe, at))
                        .orElseGet(() -> begin(timeframe, closed.close().minusMillis(1)));
    }

    /** The moment at which a bar is complete, of which the beginning is given. */
    public Instant end(Timeframe timeframe, Instant bar) {
        Optional<Instant> close =
                session(LocalDate.ofInstant(bar, MarketCalendar.NEW_YORK)).map(Session::close);
        if (timeframe.isDaily()) {
            return close.orElse(bar);
        }
        Instant end = bar.plus(timeframe.length());
        return close.filter(end::isAfter).orElse(end);
    }

    private static Optional<Instant> lastBarWithin(Session session, Timeframe timeframe, Instant at) {
        Instant last = begin(timeframe, at).minus(timeframe.length());
        return last.isBefore(begin(timeframe, session.open())) ? Optional.empty() : Optional.of(last);
    }

    /** The beginning of the bar in which an instant lies; they lie on the whole hours and minutes of the clock. */
    private static Instant begin(Timeframe timeframe, Instant instant) {
        long seconds = timeframe.length().toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }
}
