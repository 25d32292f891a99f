package livetrading.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import livetrading.engine.Foreground;
import org.jspecify.annotations.Nullable;

/** Tells those who compute in the background when a page is asked for. */
@SpringComponent
final class RequestListener implements VaadinServiceInitListener {

    private final transient Foreground foreground;

    RequestListener(Foreground foreground) {
        this.foreground = foreground;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(new Teller(foreground));
    }

    private record Teller(Foreground foreground) implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
            foreground.asks();
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {}

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            foreground.asks();
        }
    }
}
