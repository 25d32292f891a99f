package livetrading.app.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The sessions of all browsers, so that signing out can end them together. */
final class OpenSessions implements HttpSessionListener {

    /** Ending a session at once would cut the connection by which its pages are told to leave. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** Nobody is signed in any more from now on; the open pages go to the sign-in page at once. */
    void endAll() {
        for (HttpSession session : sessions) {
            if (Visitor.isSignedIn(session)) {
                session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
                for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
                    // whoever holds their lock does it when he gives it back
                    var _ = pages.access(() -> pages.getUIs().forEach(OpenSessions::leave));
                }
                SOON.execute(() -> invalidate(session));
            }
        }
    }

    /** Unless somebody has signed in there again. */
    private static void invalidate(HttpSession session) {
        try {
            if (!Visitor.isSignedIn(session)) {
                session.invalidate();
            }
        } catch (IllegalStateException e) {
            // it has ended by itself
        }
    }

    private static void leave(UI page) {
        page.getPage().setLocation("login");
        page.push();
    }
}
