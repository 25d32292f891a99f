package livetrading.app.security;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few wrong passwords from one address its next attempts have to wait, twice as long
 * each time. An attempt counts when it begins, so that many at once gain nothing.
 */
final class LoginAttempts {

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Whoever guesses on this machine shares the address with its user, who must not be kept out for long. */
    private static final Duration LONGEST_WAIT_ON_LOOPBACK = Duration.ofSeconds(10);

    /** Bounds the memory that somebody with many addresses can take. */
    private static final int ADDRESSES = 10_000;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private record Tally(int attempts, Instant openAgain) {}

    /** Whether the address may try a password now; if so, the attempt is counted. */
    synchronized boolean begin(String address, Instant now) {
        Tally before = tallies.getOrDefault(address, new Tally(0, Instant.MIN));
        if (now.isBefore(before.openAgain)) {
            return false;
        }
        int attempts = before.attempts + 1;
        tallies.put(address, new Tally(attempts, attempts < FREE ? now : now.plus(wait(attempts, address))));
        if (tallies.size() > ADDRESSES) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        return true;
    }

    /** The password was right: the address begins anew. */
    synchronized void succeeded(String address) {
        tallies.remove(address);
    }

    private static Duration wait(int attempts, String address) {
        int doublings = Math.min(attempts - FREE, 10);
        Duration wait = Duration.ofSeconds(2L << doublings);
        Duration longest = isLoopback(address) ? LONGEST_WAIT_ON_LOOPBACK : LONGEST_WAIT;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
