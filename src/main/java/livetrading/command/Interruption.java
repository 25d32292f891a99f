package livetrading.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether somebody at the terminal wants a command to end with what is complete. */
class Interruption implements AutoCloseable {

    /** A process that should end must not stay for ever. */
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean asked;
    private @Nullable Thread hook;

    /**
     * From now on Ctrl-C, and the signal TERM, only ask. The process ends when this is closed, with the exit code of a
     * command without a result.
     */
    void listen() {
        hook = new Thread(this::end, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        asked = true;
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // the signal would make it 130, or 143
        Runtime.getRuntime().halt(1);
    }

    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        Thread listening = hook;
        if (listening != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(listening);
            } catch (IllegalStateException ending) {
                closed.countDown();
            }
        }
    }
}
