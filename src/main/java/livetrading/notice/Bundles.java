package livetrading.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertBook;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertSettingsStore;
import livetrading.ledger.Alerts;
import livetrading.market.MarketCalendar;
import org.springframework.stereotype.Component;

/** Tells many of a kind in one message, what can wait once a day, and nothing that can wait in quiet hours. */
@Component
class Bundles {

    /** So many messages of a kind pass within {@link #WINDOW}. */
    private static final int MANY = 5;

    /** So many messages of all kinds together pass within it, besides urgent ones. */
    private static final int MANY_OF_ALL = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** A message of more would be read by nobody. */
    private static final int LINES = 100;

    /** When digests are told, in New York: after the close, when the daily summary has been made. */
    private static final LocalTime DIGEST = LocalTime.of(17, 0);

    private final Alerts alerts;
    private final AlertBook book;
    private final AlertSettingsStore settings;

    Bundles(Alerts alerts, AlertBook book, AlertSettingsStore settings) {
        this.alerts = alerts;
        this.book = book;
        this.settings = settings;
    }

    /** One alert for each kind that there is news of. */
    List<Alert> of(String channel, List<News> news, Map<AlertKind, AlertHow> how, Instant now) {
        Map<AlertKind, List<News>> byKind =
                news.stream().collect(Collectors.groupingBy(News::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> alert(
                        channel, kind.getKey(), how.getOrDefault(kind.getKey(), AlertHow.OFF), kind.getValue(), now))
                .toList();
    }

    private Alert alert(String channel, AlertKind kind, AlertHow how, List<News> news, Instant now) {
        Optional<String> ticker = news.size() == 1 ? news.getFirst().ticker() : Optional.empty();
        List<String> lines = news.stream().map(News::line).toList();
        Alert alert = new Alert(channel, kind, how, news.getFirst().at(), ticker, message(kind, lines), now);
        if (how == AlertHow.DIGEST) {
            return alert.hold(digest(kind, now));
        }
        Instant since = now.minus(WINDOW);
        return full(alerts.made(channel, kind, since), MANY)
                .or(() -> how == AlertHow.URGENT ? Optional.empty() : full(alerts.calm(channel, since), MANY_OF_ALL))
                .map(alert::hold)
                .orElse(alert);
    }

    /** Until when others wait, as long as so many have been made. */
    private static Optional<Instant> full(List<Instant> made, int many) {
        return made.size() < many
                ? Optional.empty()
                : Optional.of(made.getFirst().plus(WINDOW));
    }

    /** A summary that is late is told at once: others wait until the next time. */
    private static Instant digest(AlertKind kind, Instant now) {
        ZonedDateTime today = now.atZone(MarketCalendar.NEW_YORK).with(DIGEST);
        if (now.isBefore(today.toInstant())) {
            return today.toInstant();
        }
        return kind == AlertKind.DAILY || kind == AlertKind.WEEKLY
                ? now
                : today.plusDays(1).toInstant();
    }

    private static String message(AlertKind kind, List<String> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        String more = lines.size() > LINES ? "\nand %d more".formatted(lines.size() - LINES) : "";
        return "%s: %d%n".formatted(kind.title(), lines.size())
                + lines.stream().limit(LINES).collect(Collectors.joining("\n"))
                + more;
    }

    /** Tells what has waited long enough, all that can wait in one. */
    void release(String channel, Instant now) {
        Map<Boolean, List<Alert>> held = alerts.held(channel, now).stream()
                .collect(Collectors.partitioningBy(alert -> alert.how() == AlertHow.URGENT));
        held.values().stream()
                .filter(group -> !group.isEmpty())
                .forEach(group -> book.bundle(group, together(channel, group, now)));
    }

    private static Alert together(String channel, List<Alert> held, Instant now) {
        List<AlertKind> kinds = held.stream().map(Alert::kind).distinct().toList();
        AlertKind kind = kinds.size() == 1 ? kinds.getFirst() : AlertKind.DIGEST;
        AlertHow how = held.stream()
                .map(alert -> alert.how() == AlertHow.DIGEST ? AlertHow.NORMAL : alert.how())
                .max(Comparator.naturalOrder())
                .orElse(AlertHow.NORMAL);
        List<String> lines = kinds.stream()
                .flatMap(one -> lines(one, held, kinds.size()).stream())
                .toList();
        String message = held.size() == 1 ? held.getFirst().message() : message(kind, lines);
        return new Alert(channel, kind, how, now, Optional.empty(), message, now);
    }

    /** Of several kinds each has the same room, and says what it is. */
    private static List<String> lines(AlertKind kind, List<Alert> held, int kinds) {
        List<String> all = held.stream()
                .filter(alert -> alert.kind() == kind)
                .flatMap(alert -> lines(alert, kinds > 1))
                .toList();
        int room = kinds == 1 ? all.size() : Math.min(all.size(), LINES / kinds);
        List<String> some = new ArrayList<>(all.subList(0, room));
        if (room < all.size()) {
            some.add("%s: and %d more".formatted(kind.title(), all.size() - room));
        }
        return some;
    }

    /** Without the headline of one that is itself a list. */
    private static Stream<String> lines(Alert alert, boolean named) {
        List<String> lines = alert.message().lines().toList();
        String headline = alert.kind().title() + ": ";
        boolean isList = lines.size() > 1 && lines.getFirst().matches(Pattern.quote(headline) + "\\d+");
        Stream<String> content = isList ? lines.stream().skip(1) : lines.stream();
        return named && !isSummary(alert) ? content.map(line -> headline + line) : content;
    }

    private static boolean isSummary(Alert alert) {
        return alert.kind() == AlertKind.DAILY || alert.kind() == AlertKind.WEEKLY;
    }

    /** Until when an alert has to wait; empty when it may be told now. */
    Optional<Instant> quietUntil(Alert alert, Instant now) {
        boolean passes = alert.how() == AlertHow.URGENT || alert.kind() == AlertKind.TEST;
        return passes ? Optional.empty() : QuietHours.of(settings.read()).flatMap(quiet -> quiet.end(now));
    }
}
