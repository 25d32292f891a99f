package livetrading.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertBook;
import livetrading.ledger.AlertCause;
import livetrading.ledger.AlertCauses;
import livetrading.ledger.AlertCursors;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import org.springframework.stereotype.Component;

/** Makes alerts for a channel of what has happened: what it wants to know, each once, and of many of a kind one. */
@Component
public class NewsDesk {

    /** What happened earlier is not worth telling. */
    static final Duration WORTH_TELLING = Duration.ofDays(1);

    private static final Duration FORGOTTEN = Duration.ofDays(2);

    private final List<NewsSource> sources;
    private final AlertRoutes routes;
    private final AlertCursors cursors;
    private final AlertCauses causes;
    private final AlertBook book;
    private final Bundles bundles;

    NewsDesk(
            List<NewsSource> sources,
            AlertRoutes routes,
            AlertCursors cursors,
            AlertCauses causes,
            AlertBook book,
            Bundles bundles) {
        this.sources = List.copyOf(sources);
        this.routes = routes;
        this.cursors = cursors;
        this.causes = causes;
        this.book = book;
        this.bundles = bundles;
    }

    /** Takes over what has happened since, and what still lasts. */
    void collect(String channel, Instant now) {
        Map<AlertKind, AlertHow> how = routes.of(channel);
        sources.forEach(source -> take(source, channel, how, now));
        repeat(channel, how, now);
        bundles.release(channel, now);
    }

    private void take(NewsSource source, String channel, Map<AlertKind, AlertHow> how, Instant now) {
        Optional<Long> seen =
                cursors.findByChannelAndSource(channel, source.name()).map(cursor -> cursor.lastId());
        long last = seen.orElseGet(() -> source.first(channel, now));
        boolean wanted =
                source.saysWhatIsOver() || source.kinds().stream().anyMatch(kind -> how.get(kind) != AlertHow.OFF);
        NewsSource.Batch batch = wanted ? source.after(last, now) : new NewsSource.Batch(List.of(), source.newest(now));
        if (seen.isPresent() && batch.last() == last) {
            return;
        }
        Map<String, AlertCause> told = new LinkedHashMap<>();
        List<News> news = batch.news().stream()
                .filter(one -> how.getOrDefault(one.kind(), AlertHow.OFF) != AlertHow.OFF)
                .filter(one -> one.at().isAfter(now.minus(WORTH_TELLING)))
                .filter(one -> isNews(one, channel, batch.over(), told, now))
                .toList();
        book.take(
                channel,
                source.name(),
                batch.last(),
                new AlertBook.Entry(bundles.of(channel, news, how, now), batch.over(), told.values()));
    }

    /** Whether it has not been told lately, or was over meanwhile. */
    private boolean isNews(News news, String channel, List<String> over, Map<String, AlertCause> told, Instant now) {
        if (news.cause().isEmpty()) {
            return true;
        }
        String key = news.cause().get();
        Optional<AlertCause> before = Optional.ofNullable(told.get(key)).or(() -> told(channel, key, over));
        if (before.isPresent() && (told.containsKey(key) || !before.get().mayBeToldAgain(now))) {
            // whoever is told again what lasts is told how it is then
            before.filter(AlertCause::isStanding).ifPresent(cause -> told.put(key, cause.says(news.line())));
            return false;
        }
        before.ifPresent(cause -> cause.toldAgain(now));
        told.put(
                key,
                before.orElseGet(() -> new AlertCause(channel, key, news.kind(), news.line(), news.standing(), now)));
        return true;
    }

    private Optional<AlertCause> told(String channel, String key, List<String> over) {
        return over.stream().anyMatch(key::startsWith) ? Optional.empty() : causes.findByChannelAndCause(channel, key);
    }

    private void repeat(String channel, Map<AlertKind, AlertHow> how, Instant now) {
        causes.forget(channel, now.minus(FORGOTTEN));
        List<AlertCause> again = causes.standing(channel).stream()
                .filter(cause -> cause.mayBeToldAgain(now))
                .toList();
        if (again.isEmpty()) {
            return;
        }
        List<News> news = new ArrayList<>();
        for (AlertCause cause : again) {
            cause.toldAgain(now);
            if (how.getOrDefault(cause.kind(), AlertHow.OFF) != AlertHow.OFF) {
                String line = "Still, since %s: %s".formatted(ago(cause.since(), now), cause.message());
                news.add(News.of(cause.kind(), now, "", line));
            }
        }
        book.tell(bundles.of(channel, news, how, now), again);
    }

    private static String ago(Instant since, Instant now) {
        Duration length = Duration.between(since, now);
        return length.toDays() < 2 ? length.toHours() + " h" : length.toDays() + " days";
    }

    /** Tells what stands in no table, if somebody wants to know it. */
    void tell(String channel, News news, Instant now) {
        Map<AlertKind, AlertHow> how = routes.of(channel);
        Map<String, AlertCause> told = new LinkedHashMap<>();
        if (how.getOrDefault(news.kind(), AlertHow.OFF) != AlertHow.OFF
                && isNews(news, channel, List.of(), told, now)) {
            book.tell(bundles.of(channel, List.of(news), how, now), told.values());
        }
    }

    /** Lets what can wait wait. */
    Optional<Instant> quietUntil(Alert alert, Instant now) {
        return bundles.quietUntil(alert, now);
    }
}
