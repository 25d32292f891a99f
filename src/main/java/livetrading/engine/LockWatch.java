package livetrading.engine;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EventKind;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/**
 * Notes when a risk rule begins to keep positions from being opened, and when it ends: a cooldown or a drawdown says so
 * nowhere else before something is to be bought. Where a rule has closed a position its end is noted by who finds it.
 */
@Component
class LockWatch {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US).withZone(MarketCalendar.NEW_YORK);

    private final CurrentSettings current;
    private final RiskLocks locks;
    private final EventLog events;

    LockWatch(CurrentSettings current, RiskLocks locks, EventLog events) {
        this.current = current;
        this.locks = locks;
        this.events = events;
    }

    void look() {
        if (current.read() instanceof Valid(TradingSettings settings)) {
            compare(settings);
        }
    }

    private void compare(TradingSettings settings) {
        Set<String> before = Set.copyOf(events.lasting(EventKind.LOCK, EngineEvent.lock(settings.mode())));
        Set<String> over = new LinkedHashSet<>(before);
        RiskLocks.Found found = locks.find(settings);
        for (RiskLock lock : found.locks()) {
            String cause = lock.cause(settings.mode());
            if (lock.kind() != RiskLock.Kind.CLOSED_BY_RULE && !over.remove(cause) && !before.contains(cause)) {
                events.store(events.event(EventKind.LOCK, words(lock)).because(cause));
            }
        }
        over.stream()
                .filter(cause -> !found.unpriced().contains(ticker(settings.mode(), cause)))
                .forEach(cause -> events.store(events.event(EventKind.RELEASE, over(settings.mode(), cause))
                        .because(cause)));
    }

    private static String words(RiskLock lock) {
        return "%s: locked by the rule %s%s: %s"
                .formatted(
                        whose(lock.ticker()),
                        lock.rule(),
                        lock.until()
                                .map(end -> " until %s New York time".formatted(TIME.format(end)))
                                .orElse(""),
                        lock.reason());
    }

    private static String over(Mode mode, String cause) {
        String ticker = ticker(mode, cause);
        String rule = cause.substring(EngineEvent.lock(mode).length() + ticker.length() + 1);
        return "%s: the lock of the rule %s is over".formatted(whose(ticker), rule);
    }

    private static String ticker(Mode mode, String cause) {
        int start = EngineEvent.lock(mode).length();
        return cause.substring(start, cause.indexOf(' ', start));
    }

    private static String whose(String ticker) {
        return ticker.isEmpty() ? "The account" : ticker;
    }
}
