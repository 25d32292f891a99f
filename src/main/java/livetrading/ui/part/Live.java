package livetrading.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
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
        follow(part, changed -> monitor.subscribe(status -> changed.run()), () -> draw.accept(monitor.status()));
    }

    /**
     * The same for what others tell.
     *
     * @param subscribe takes what is to be called after each change, and gives what ends that
     */
    public static void follow(Component part, Function<Runnable, Runnable> subscribe, Runnable draw) {
        part.addAttachListener(event -> {
            draw.run();
            Runnable end = subscribe.apply(redrawSoon(event, draw));
            part.addDetachListener(gone -> {
                gone.unregisterListener();
                end.run();
            });
        });
    }

    private static Runnable redrawSoon(AttachEvent event, Runnable draw) {
        UI ui = event.getUI();
        var waiting = new AtomicBoolean();
        Runnable redraw = ui.accessLater(
                () -> {
                    waiting.set(false);
                    draw.run();
                },
                () -> {});
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                SOON.execute(redraw);
            }
        };
    }
}
