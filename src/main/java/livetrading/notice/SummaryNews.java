package livetrading.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.AlertKind;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import org.springframework.stereotype.Component;

/** The daily summary of each session and, after the last one of a week, the weekly report. Its rows are the sessions. */
@Component
final class SummaryNews implements NewsSource {

    /** Prices of the last bars come up to 16 minutes late, and the check after the close needs them. */
    private static final Duration AFTER_CLOSE = Duration.ofMinutes(30);

    private static final int LONGEST_CLOSURE = 10;

    private final Summary summary;

    SummaryNews(Summary summary) {
        this.summary = summary;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.DAILY, AlertKind.WEEKLY);
    }

    /** The day of the last session that is over, counted from 1970 on. */
    @Override
    public long newest(Instant now) {
        return last(now).map(session -> session.date().toEpochDay()).orElse(0L);
    }

    private static Optional<Session> last(Instant now) {
        LocalDate today = now.atZone(MarketCalendar.NEW_YORK).toLocalDate();
        return before(today.plusDays(1))
                .filter(session -> !now.isBefore(session.close().plus(AFTER_CLOSE)))
                .or(() -> before(today));
    }

    private static Optional<Session> before(LocalDate day) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .limit(LONGEST_CLOSURE)
                .flatMap(date -> MarketCalendar.session(date).stream())
                .findFirst();
    }

    @Override
    public Batch after(long last, Instant now) {
        return last(now)
                .filter(session -> session.date().toEpochDay() > last)
                .map(session -> new Batch(news(session, now), session.date().toEpochDay()))
                .orElseGet(() -> new Batch(List.of(), last));
    }

    private List<News> news(Session session, Instant now) {
        List<News> news = new ArrayList<>();
        Instant before = before(session.date()).map(Session::close).orElse(session.open());
        news.add(News.of(AlertKind.DAILY, now, "", summary.of(session, 1, before, now)));
        LocalDate next = MarketCalendar.sessionAfter(session.date()).date();
        if (next.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != session.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
            news.add(News.of(
                    AlertKind.WEEKLY,
                    now,
                    "",
                    summary.of(session, 5, session.close().minus(Duration.ofDays(7)), now)));
        }
        return news;
    }
}
