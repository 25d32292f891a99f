package livetrading.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What is known of whoever asks for something. */
final class Visitor {

    private Visitor() {}

    /** The address of the browser, as the connection says; empty when there was none. */
    static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    /** Whether the request belongs to a session that has signed in, before anything else of it is read. */
    static boolean isSignedIn(HttpServletRequest request) {
        return isSignedIn(request.getSession(false));
    }

    static boolean isSignedIn(@Nullable HttpSession session) {
        try {
            return session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        } catch (IllegalStateException e) {
            // it has ended meanwhile
            return false;
        }
    }
}
