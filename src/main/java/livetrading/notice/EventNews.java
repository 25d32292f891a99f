package livetrading.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.AlertKind;
import livetrading.ledger.Alerts;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Halts and alarms with their ends, differences, and locks that are lifted. */
@Component
final class EventNews implements NewsSource {

    private static final String HALT = "halt ";
    private static final String ALARM = "alarm ";

    /** Of one cause: what ends the one of A must not end the one of AA. */
    private static final String END = ";";

    private final EngineEvents events;
    private final Alerts alerts;

    EventNews(EngineEvents events, Alerts alerts) {
        this.events = events;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "engine_events";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(
                AlertKind.HALT,
                AlertKind.GOES_ON,
                AlertKind.ALARM,
                AlertKind.DRIFT,
                AlertKind.EXTERNAL_TRADE,
                AlertKind.LOCK,
                AlertKind.BACKUP,
                AlertKind.DISK_LOW,
                AlertKind.CLOCK_OFF,
                AlertKind.DEVIATION);
    }

    @Override
    public long newest(Instant now) {
        return events.newest();
    }

    /** A new channel is told of what happened today: that may be why somebody has set it up. */
    @Override
    public long first(String channel, Instant now) {
        return alerts.lastEvent(channel);
    }

    @Override
    public boolean saysWhatIsOver() {
        return true;
    }

    @Override
    public Batch after(long last, Instant now) {
        List<EngineEvent> rows = events.findByIdGreaterThanOrderById(last, Limit.of(MOST));
        List<News> news = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (EngineEvent event : rows) {
            over(event).ifPresent(start -> {
                over.add(start);
                // what has come and gone meanwhile must not last because it was noticed late
                news.replaceAll(one -> one.standing() && one.cause().orElse("").startsWith(start)
                        ? News.of(one.kind(), one.at(), one.ticker().orElse(""), one.line())
                        : one);
            });
            news(event).ifPresent(news::add);
        }
        return new Batch(news, over, rows.isEmpty() ? last : id(rows.getLast()));
    }

    private static long id(EngineEvent event) {
        Long id = event.id();
        return id == null ? 0 : id;
    }

    /** Whoever stops or starts trading knows that it was halted. */
    private static Optional<String> over(EngineEvent event) {
        return switch (event.kind()) {
            case GOES_ON ->
                Optional.of(event.cause().map(cause -> ALARM + cause + END).orElse(HALT));
            case START, STOP -> Optional.of(HALT);
            default -> Optional.empty();
        };
    }

    private static Optional<News> news(EngineEvent event) {
        return switch (event.kind()) {
            case HALT ->
                Optional.of(of(event, halt(event)).until(HALT + event.cause().orElseGet(event::message)));
            case ALARM -> Optional.of(alarm(event));
            case GOES_ON -> Optional.of(of(event, AlertKind.GOES_ON));
            case DRIFT -> {
                boolean elsewhere =
                        event.cause().filter(EngineEvent.ELSEWHERE::equals).isPresent();
                yield Optional.of(of(event, elsewhere ? AlertKind.EXTERNAL_TRADE : AlertKind.DRIFT));
            }
            case LOCK, RELEASE -> Optional.of(of(event, AlertKind.LOCK));
            default -> Optional.empty();
        };
    }

    private static AlertKind halt(EngineEvent event) {
        return switch (event.cause().orElse("")) {
            case EngineEvent.CLOCK -> AlertKind.CLOCK_OFF;
            case EngineEvent.DATABASE_FULL -> AlertKind.DISK_LOW;
            default -> AlertKind.HALT;
        };
    }

    /** One without a cause has no end, so it is told once for a while by its words. */
    private static News alarm(EngineEvent event) {
        return event.cause()
                .map(cause -> alarm(event, cause))
                .orElseGet(() -> of(event, AlertKind.ALARM).once(event.message()));
    }

    /** That trading deviates from its back-test does not get better by itself: it is told once, and no more. */
    private static News alarm(EngineEvent event, String cause) {
        return cause.startsWith(EngineEvent.DEVIATION)
                ? of(event, AlertKind.DEVIATION)
                : of(event, alarm(cause)).until(ALARM + cause + END);
    }

    private static AlertKind alarm(String cause) {
        return switch (cause) {
            case EngineEvent.BACKUP -> AlertKind.BACKUP;
            case EngineEvent.DISK -> AlertKind.DISK_LOW;
            default -> AlertKind.ALARM;
        };
    }

    private static News of(EngineEvent event, AlertKind kind) {
        return News.of(kind, event.at(), "", event.message());
    }
}
