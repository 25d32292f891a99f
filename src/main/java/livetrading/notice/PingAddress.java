package livetrading.notice;

import java.net.URI;
import java.util.Optional;

/** Whom to call as long as all is well. Its path is as good as a password. */
record PingAddress(URI base) {

    /** Empty for a text that is no address of the web. */
    static Optional<PingAddress> of(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(uri -> uri.getHost() != null
                            && String.valueOf(uri.getScheme()).matches("https?"))
                    .map(PingAddress::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param what is appended to its path, before a query */
    URI with(String what) {
        String text = base.toString();
        int end = text.contains("?") ? text.indexOf('?') : text.length();
        String path = text.substring(0, end);
        return URI.create(
                (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + what + text.substring(end));
    }

    String host() {
        return base.getHost();
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return host();
    }
}
