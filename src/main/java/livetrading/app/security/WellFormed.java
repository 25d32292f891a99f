package livetrading.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what nobody can make sense of, before it is a failure of the program with a stack trace in the log: anybody
 * could fill the disk with those. Whoever has signed in is trusted, and his failures are worth a look.
 */
final class WellFormed extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Visitor.isSignedIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            read(request);
            chain.doFilter(request, response);
        } catch (ServletException | IllegalArgumentException | InvalidParameterException failure) {
            if (response.isCommitted() || !isOfTheRequest(failure)) {
                throw failure;
            }
            response.reset();
            Refusal.send(response, HttpServletResponse.SC_BAD_REQUEST, "This request is not in order.");
        }
    }

    /** What the server itself refuses is answered by a page of errors, which reads the request as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** What others read later, and are surprised by. */
    private static void read(HttpServletRequest request) {
        request.getParameterMap();
        Optional.ofNullable(request.getContentType()).ifPresent(MediaType::parseMediaType);
        MediaType.parseMediaTypes(Collections.list(request.getHeaders("Accept")));
    }

    private static boolean isOfTheRequest(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof IllegalArgumentException || cause instanceof InvalidParameterException);
    }
}
