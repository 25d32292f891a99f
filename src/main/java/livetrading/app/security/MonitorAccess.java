package livetrading.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.app.security.SignInLog.Outcome;
import livetrading.vault.MonitorToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in that comes with the {@link MonitorToken}: to the figures and to the details of health, for this one
 * request. Whoever comes with another one is slowed down as one who guesses passwords, by a count of its own: a watcher
 * that was set up wrong must not keep the user from signing in.
 */
final class MonitorAccess extends OncePerRequestFilter {

    /** Without their details anybody reads these. */
    static final String[] HEALTH = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/trading"};

    static final String METRICS = "/actuator/prometheus";

    /** No others below: what leads nowhere is answered by a page, which is for users only. */
    private static final Set<String> PLACES =
            Stream.concat(Stream.of(HEALTH), Stream.of(METRICS)).collect(Collectors.toUnmodifiableSet());

    private static final String SCHEME = "Bearer ";
    private static final String WATCHER = "monitor";

    private final MonitorToken token;
    private final LoginAttempts attempts;
    private final SignInLog log;
    private final Clock clock;

    MonitorAccess(MonitorToken token, LoginAttempts attempts, SignInLog log, Clock clock) {
        this.token = token;
        this.attempts = attempts;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PLACES.contains(request.getRequestURI()) || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> shown = shown(request);
        String address = request.getRemoteAddr();
        if (shown.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!attempts.begin(address, clock.instant())) {
            log.note(Outcome.TOKEN_HAS_TO_WAIT, address);
            Refusal.send(response, HttpStatus.TOO_MANY_REQUESTS.value(), "Too many wrong tokens from this address.");
        } else if (token.opens(shown.get(), clock.instant())) {
            attempts.succeeded(address);
            var watcher = UsernamePasswordAuthenticationToken.authenticated(WATCHER, "", List.of());
            SecurityContextHolder.setContext(new SecurityContextImpl(watcher));
            chain.doFilter(request, response);
        } else {
            log.note(Outcome.WRONG_TOKEN, address);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Refusal.send(response, HttpStatus.UNAUTHORIZED.value(), "This token opens nothing.");
        }
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** Answers who comes without one, and is not signed in. */
    static void askForToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Refusal.send(
                response,
                HttpStatus.UNAUTHORIZED.value(),
                "Metrics are read with a token, which is made on the System page.");
    }
}
