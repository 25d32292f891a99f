package livetrading.engine;

import livetrading.ledger.EngineEvent;
import livetrading.ledger.Storage;
import org.springframework.stereotype.Component;

/** Raises an alarm when the disk of the database is nearly full, once until there is room again. */
@Component
class DiskWatch {

    static final long LEAST_BYTES = 1L << 30;

    /** So much must be free again before it can be told anew: else a file that comes and goes tells it again and again. */
    static final long ENOUGH_BYTES = LEAST_BYTES + LEAST_BYTES / 4;

    private final Storage storage;
    private final EventLog events;

    DiskWatch(Storage storage, EventLog events) {
        this.storage = storage;
        this.events = events;
    }

    void look() {
        judge(storage.freeBytes());
    }

    void judge(long freeBytes) {
        if (freeBytes >= ENOUGH_BYTES) {
            if (events.lasts(EngineEvent.DISK)) {
                events.isOver(
                        EngineEvent.DISK,
                        "The disk of %s has room again: %d MB are free".formatted(storage.place(), freeBytes >> 20));
            }
        } else if (freeBytes < LEAST_BYTES && !events.lasts(EngineEvent.DISK)) {
            events.alarm(
                    EngineEvent.DISK,
                    "The disk of %s is nearly full: %d MB are free. Make room on it; when it is full, nothing can be written and nothing is traded"
                            .formatted(storage.place(), freeBytes >> 20));
        }
    }
}
