package livetrading.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Looks after something every now and then, beside the engine's own thread, for as long as the program runs. */
public abstract class PeriodicThread implements SmartLifecycle {

    private final int seconds;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /** @param seconds before the first look, and from the end of one to the next */
    protected PeriodicThread(String name, int seconds) {
        this.seconds = seconds;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** What it throws would end the looks for good. */
    protected abstract void look();

    @Override
    public final void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
    }

    @Override
    public final void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
