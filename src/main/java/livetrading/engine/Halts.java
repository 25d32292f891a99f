package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EventKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what halts the engine: once for each cause, and once when that has gone. A cause that comes back soon is told as
 * one that comes and goes, and has gone only when it has stayed away for a while.
 */
final class Halts {

    private static final Logger LOG = LoggerFactory.getLogger(Halts.class);

    private final EventLog events;
    private final Clock clock;
    private final Map<HaltCause, HaltEpisode> episodes = new LinkedHashMap<>();
    private final Deque<EngineEvent> unstored = new ArrayDeque<>();
    private boolean hasSucceeded;

    Halts(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Something could not be done.
     *
     * @return whether that is new, rather than the same cause again
     */
    boolean failed(HaltCause cause, String reason) {
        Instant now = clock.instant();
        tidy(now);
        boolean isNew = !episodes.containsKey(cause);
        HaltEpisode episode = episodes.computeIfAbsent(cause, key -> new HaltEpisode(key, now));
        if (episode.fails(now)) {
            String words = episode.begun(reason);
            LOG.warn("Halted: {}", words);
            tell(events.event(EventKind.HALT, words).because(cause.code()));
        }
        return isNew;
    }

    /** When something failed last that has not gone since; the beginning of time when there is nothing. */
    Instant last() {
        return episodes.values().stream()
                .filter(episode -> !episode.isOver())
                .map(HaltEpisode::last)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /**
     * All that was tried has succeeded.
     *
     * @param what goes on now, as the beginning of a sentence
     */
    void succeeded(String what) {
        Instant now = clock.instant();
        tidy(now);
        List<String> gone = episodes.values().stream()
                .filter(episode -> episode.succeeds(now))
                .map(episode -> episode.ended(now))
                .toList();
        if (!gone.isEmpty()) {
            goesOn("%s: %s".formatted(what, String.join("; ", gone)));
        } else if (episodes.isEmpty() && !hasSucceeded && wasHalted()) {
            goesOn(what + ": it was halted when the program ended");
        }
        hasSucceeded = true;
    }

    private void goesOn(String message) {
        LOG.info("{}", message);
        tell(events.event(EventKind.GOES_ON, message));
    }

    /** Whether the last that an earlier run of the program has told is a halt. */
    private boolean wasHalted() {
        return events.last(List.of(EventKind.HALT, EventKind.GOES_ON, EventKind.START, EventKind.STOP))
                .filter(kind -> kind == EventKind.HALT)
                .isPresent();
    }

    /** Nothing of it is tried any more. */
    void forget() {
        episodes.clear();
    }

    private void tidy(Instant now) {
        episodes.values().removeIf(episode -> episode.isForgotten(now));
    }

    private void tell(EngineEvent event) {
        unstored.add(event);
        try {
            storeLate();
        } catch (RuntimeException e) {
            // the database itself may be what is broken
            LOG.warn("The database does not take this yet: {}", event.message());
        }
    }

    /** Stores what could not be stored when it happened. */
    void storeLate() {
        while (!unstored.isEmpty()) {
            events.store(unstored.getFirst());
            unstored.removeFirst();
        }
    }
}
