package livetrading.app.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of all browsers, so that signing out can end them together. */
final class OpenSessions implements HttpSessionListener {

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /**
     * Ends the sessions that have signed in; their pages, and the other pages of the one that is left out, go to the
     * sign-in page at once.
     *
     * @param leaving is ended by whoever signs out in it
     */
    void endAllBut(@Nullable HttpSession leaving) {
        for (HttpSession session : sessions) {
            if (Visitor.isSignedIn(session)) {
                for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
                    // whoever holds their lock does it when he gives it back
                    var _ = pages.access(() -> pages.getUIs().forEach(OpenSessions::leave));
                }
                if (!session.equals(leaving)) {
                    session.invalidate();
                }
            }
        }
    }

    private static void leave(UI page) {
        page.getPage().setLocation("login");
        page.push();
    }
}
