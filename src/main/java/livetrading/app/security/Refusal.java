package livetrading.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A short answer to a request that goes no further. */
final class Refusal {

    private Refusal() {}

    /**
     * Answers and lets the connection be closed: what is left of the request is not read.
     *
     * @param sentence nothing of what the request says
     */
    static void send(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println(sentence);
        // else the server would put a page of its own in its place when the connection is broken
        response.flushBuffer();
    }
}
