package livetrading.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what somebody sends who has not signed in, before anything else sees it: it may be small only, and has to arrive
 * soon. Whoever sends a byte now and then would otherwise hold a connection for as long as he likes.
 */
final class SmallBodies extends OncePerRequestFilter {

    /** A user and a password, or what the sign-in page says to the program, is below a tenth of it. */
    static final int MOST_BYTES = 64 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 8 << 10;

    private final Clock clock;

    SmallBodies(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!hasBody || Visitor.isSignedIn(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuseAsTooLong(response);
        } else {
            readFirst(request, response, chain);
        }
    }

    private void readFirst(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ByteArrayOutputStream body;
        try {
            body = read(request.getInputStream());
        } catch (IOException e) {
            refuseAsTooSlow(response);
            return;
        }
        if (body.size() > MOST_BYTES) {
            refuseAsTooLong(response);
        } else {
            chain.doFilter(new ReadRequest(request, body.toByteArray()), response);
        }
    }

    /** Stops when there is more than may be. */
    private ByteArrayOutputStream read(ServletInputStream from) throws IOException {
        Instant deadline = clock.instant().plus(PATIENCE);
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[AT_ONCE];
        for (int read = from.read(part); read >= 0 && body.size() <= MOST_BYTES; read = from.read(part)) {
            body.write(part, 0, read);
            if (clock.instant().isAfter(deadline)) {
                throw new SocketTimeoutException("A request came too slowly");
            }
        }
        return body;
    }

    private static void refuseAsTooSlow(HttpServletResponse response) throws IOException {
        Refusal.send(response, HttpServletResponse.SC_REQUEST_TIMEOUT, "This request came too slowly, or not whole.");
    }

    private static void refuseAsTooLong(HttpServletResponse response) throws IOException {
        Refusal.send(
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "Without signing in nobody may send that much.");
    }
}
