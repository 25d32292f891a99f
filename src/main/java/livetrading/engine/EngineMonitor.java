package livetrading.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Holds the engine's status; the screens subscribe to its changes. */
@Component
public class EngineMonitor {

    private final List<Consumer<EngineStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile EngineStatus status = EngineStatus.initial();

    public EngineStatus status() {
        return status;
    }

    /**
     * Calls the listener, on a thread of the engine, whenever the status has changed.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<EngineStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void update(UnaryOperator<EngineStatus> change) {
        EngineStatus next;
        synchronized (this) {
            next = change.apply(status);
            if (next.equals(status)) {
                return;
            }
            status = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }
}
