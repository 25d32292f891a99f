package livetrading.app.metrics;

import java.util.concurrent.TimeUnit;
import livetrading.engine.EngineStatus;
import livetrading.engine.Heartbeat;
import org.springframework.stereotype.Component;

/** How long checks of all tickers take, those that succeed. */
@Component
final class CheckTimes implements Readings, Heartbeat {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** An evaluation of hundreds of tickers takes minutes. */
    private final Times times = new Times(
            "cycle_duration_seconds",
            "How long checks took that succeeded",
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            30,
            60,
            300);

    // of the engine's own thread
    private boolean isChecking;
    private long begun;
    private long cycles;

    @Override
    public void beat() {}

    @Override
    public void checkBegins() {
        isChecking = true;
        begun = System.nanoTime();
    }

    @Override
    public void stepEnded(EngineStatus status) {
        if (isChecking && status.cycles() > cycles) {
            times.add((System.nanoTime() - begun) / NANOS);
        }
        isChecking = false;
        cycles = status.cycles();
    }

    @Override
    public void into(Readout readout) {
        readout.add(times.read());
    }
}
