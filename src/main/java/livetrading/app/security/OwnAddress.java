package livetrading.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in who takes the program for another one. A name that is not its own may belong to a page of an attacker,
 * who lets it point here (DNS rebinding); a request that comes from a page of another origin is not the user's doing,
 * whether it signs in, acts, or opens the connection for live values.
 */
final class OwnAddress extends OncePerRequestFilter {

    private static final Set<String> SAME = Set.of("same-origin", "none");

    private final HostNames names;

    OwnAddress(HostNames names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!names.has(request.getServerName(), request.getLocalAddr())) {
            Refusal.send(response, HttpServletResponse.SC_FORBIDDEN, """
                    Live Trading does not answer to this name. If it is one of this machine, \
                    add it to LIVETRADING_HOSTS and start the program again.""");
        } else if (isFromElsewhere(request)) {
            Refusal.send(response, HttpServletResponse.SC_FORBIDDEN, """
                    Live Trading takes no requests from pages of other programs. If this page is reached through \
                    a web server with another name, add that to LIVETRADING_HOSTS and start the program again.""");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Following a link from elsewhere is allowed: browsers name no origin then. */
    private boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !isOwn(origin, request);
        }
        return !isReading(request)
                && !SAME.contains(said(request, "Sec-Fetch-Site").orElse("none"));
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        return uri(origin)
                .filter(from -> from.getHost() != null)
                .filter(from -> from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))
                        || isBehindWebServer(request, from.getHost()))
                .isPresent();
    }

    /** A web server in front may call the program by another name than the browser calls the web server. */
    private boolean isBehindWebServer(HttpServletRequest request, String from) {
        return names.isConfigured(from) && !names.isConfigured(request.getServerName());
    }

    private static boolean isReading(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private static Optional<String> said(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header)).map(value -> value.toLowerCase(Locale.ROOT));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
