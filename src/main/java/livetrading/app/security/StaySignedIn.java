package livetrading.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import livetrading.app.security.SignInLog.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * Keeps a browser signed in while the program restarts: sessions end with the program, so that an open page would
 * otherwise come back as the login. The browser keeps a token in a cookie until it is closed; the token is signed with
 * the {@link SignInKey} and the hash of the password, and means nothing after two weeks, another password, or another
 * key. There is one user: signing out anywhere ends all tokens, copied ones too, and all windows.
 */
final class StaySignedIn extends TokenBasedRememberMeServices {

    /** For Spring, which wants to know its own tokens again; what signs them is the key of the data folder. */
    static final String NAME = "stay signed in";

    /** The cookie ends with the browser; the token in it then counts for Spring's two weeks at most. */
    private static final int UNTIL_THE_BROWSER_IS_CLOSED = -1;

    private final SignInKey key;
    private final OpenSessions sessions;
    private final SignInLog log;

    /** @param cookie its name; browsers share cookies between the ports of a host, so it has to contain the port */
    StaySignedIn(SignInKey key, String cookie, UserDetailsService users, OpenSessions sessions, SignInLog log) {
        super(NAME, users);
        this.key = key;
        this.sessions = sessions;
        this.log = log;
        setAlwaysRemember(true);
        setTokenValiditySeconds(UNTIL_THE_BROWSER_IS_CLOSED);
        setCookieName(cookie);
        setCookieCustomizer(made -> made.setAttribute("SameSite", "Strict"));
    }

    /** A cookie that is not in order, whatever is wrong with it, is no cookie. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.autoLogin(request, response);
        } catch (IllegalArgumentException e) {
            cancelCookie(request, response);
            return null;
        }
    }

    @Override
    protected String makeTokenSignature(
            long expires, String user, @Nullable String password, RememberMeTokenAlgorithm algorithm) {
        return super.makeTokenSignature(expires, user, key.current() + ":" + password, algorithm);
    }

    /** Somebody who is not signed in, and asks to be signed out, must not sign out the others. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication leaving) {
        super.logout(request, response, leaving);
        if (leaving != null && leaving.isAuthenticated()) {
            key.replace();
            sessions.endAll();
            log.note(Outcome.SIGNED_OUT, request.getRemoteAddr());
        }
    }
}
