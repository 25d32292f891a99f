package livetrading.standin.core;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Requests, the clock and a test take turns on the broker: one at a time, and a turn may be taken within one's own. */
public final class Turn {

    private final ReentrantLock lock = new ReentrantLock();

    public void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    public <T> T get(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
