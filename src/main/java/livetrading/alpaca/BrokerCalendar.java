package livetrading.alpaca;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import livetrading.broker.BrokerException;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.market.TradingDays;
import tools.jackson.databind.JsonNode;

/** Alpaca's calendar of the days around now: it knows of closures that no rule foresees. */
final class BrokerCalendar {

    private static final int DAYS_AROUND = 14;

    /** The longest closure since 1914 lasted four sessions. */
    private static final int LEAST_SESSIONS = 10;

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration USABLE = Duration.ofHours(12);

    private final TradingApi api;
    private final Clock clock;
    private volatile TradingDays days = TradingDays.byRules();
    private Instant fetched = Instant.MIN;

    BrokerCalendar(TradingApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** As they were known last; by the published rules before they are fetched for the first time. */
    TradingDays days() {
        return days;
    }

    /** @throws BrokerException when Alpaca does not tell, and what it told before is too old to go by */
    synchronized void refresh() throws BrokerException {
        Instant now = clock.instant();
        if (now.isBefore(age(FRESH))) {
            return;
        }
        try {
            days = fetch(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK));
            fetched = now;
        } catch (BrokerException e) {
            if (!now.isBefore(age(USABLE))) {
                throw e;
            }
        }
    }

    private Instant age(Duration age) {
        return fetched.equals(Instant.MIN) ? Instant.MIN : fetched.plus(age);
    }

    private TradingDays fetch(LocalDate today) throws BrokerException {
        LocalDate from = today.minusDays(DAYS_AROUND);
        LocalDate to = today.plusDays(DAYS_AROUND);
        List<Session> sessions = new ArrayList<>();
        for (JsonNode day : api.calendar(from.toString(), to.toString())) {
            sessions.add(session(day));
        }
        if (sessions.size() < LEAST_SESSIONS) {
            throw new BrokerException.UnknownOutcome(
                    "Alpaca's calendar has only %d sessions from %s to %s".formatted(sessions.size(), from, to));
        }
        return TradingDays.told(from, to, sessions);
    }

    private static Session session(JsonNode day) throws BrokerException {
        try {
            LocalDate date = LocalDate.parse(Json.required(day, "date"));
            return new Session(date, at(date, Json.required(day, "open")), at(date, Json.required(day, "close")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BrokerException.UnknownOutcome("Alpaca's calendar has a day that cannot be read");
        }
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time))
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant();
    }
}
