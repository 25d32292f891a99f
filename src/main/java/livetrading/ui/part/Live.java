package livetrading.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;

/** Redraws a part of a screen when the engine's status has changed, for as long as the part is on a screen. */
public final class Live {

    /** Faster than this nobody can read, and an evaluation can report hundreds of steps a second. */
    private static final int CALM_MILLIS = 500;

    private static final Executor SOON = CompletableFuture.delayedExecutor(CALM_MILLIS, TimeUnit.MILLISECONDS);

    private Live() {}

    /** Draws the part when it comes on a screen, and then after changes, several of them at once. */
    public static void follow(Component part, EngineMonitor monitor, Consumer<EngineStatus> draw) {
        part.addAttachListener(event -> {
            draw.accept(monitor.status());
            Runnable end = monitor.subscribe(redrawSoon(event, monitor, draw));
            part.addDetachListener(gone -> {
                gone.unregisterListener();
                end.run();
            });
        });
    }

    private static Consumer<EngineStatus> redrawSoon(
            AttachEvent event, EngineMonitor monitor, Consumer<EngineStatus> draw) {
        UI ui = event.getUI();
        var waiting = new AtomicBoolean();
        Runnable redraw = ui.accessLater(
                () -> {
                    waiting.set(false);
                    draw.accept(monitor.status());
                },
                () -> {});
        return status -> {
            if (waiting.compareAndSet(false, true)) {
                SOON.execute(redraw);
            }
        };
    }
}
