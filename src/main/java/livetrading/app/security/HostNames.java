package livetrading.app.security;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the program answers to: those of the loopback, its own address, and those that are configured. */
final class HostNames {

    private final Set<String> configured;

    /** @param configured host names without port; case does not matter */
    HostNames(Set<String> configured) {
        this.configured = configured.stream().map(HostNames::plain).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param name of the host in a request
     * @param reached the address of this machine at which the request came in
     */
    boolean has(String name, String reached) {
        String plain = plain(name);
        return plain.equals("localhost")
                || isConfigured(plain)
                || literal(plain)
                        .filter(address ->
                                address.isLoopbackAddress() || literal(reached).equals(Optional.of(address)))
                        .isPresent();
    }

    boolean isConfigured(String name) {
        return configured.contains(plain(name));
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Asks no name server. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
