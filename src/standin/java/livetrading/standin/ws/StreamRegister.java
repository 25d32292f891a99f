package livetrading.standin.ws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The open connections of all streams. Thread-safe. */
final class StreamRegister {

    private final List<StreamSocket> open = new ArrayList<>();
    private int numbers;

    synchronized int nextNumber() {
        return ++numbers;
    }

    synchronized void add(StreamSocket socket) {
        open.add(socket);
        notifyAll();
    }

    synchronized void remove(StreamSocket socket) {
        open.remove(socket);
        notifyAll();
    }

    /** Something has happened that somebody may wait for. */
    synchronized void changed() {
        notifyAll();
    }

    synchronized List<StreamSocket> open() {
        return List.copyOf(open);
    }

    synchronized <T extends StreamSocket> List<T> open(Class<T> kind) {
        return open.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    synchronized boolean await(BooleanSupplier wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.getAsBoolean()) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
