package livetrading.research;

import java.util.concurrent.CancellationException;

/** Ends what takes long when its thread is interrupted, because nobody waits for it any more. */
final class Cancellation {

    private Cancellation() {}

    /**
     * The thread stays interrupted.
     *
     * @throws CancellationException when it is
     */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the result any more");
        }
    }
}
