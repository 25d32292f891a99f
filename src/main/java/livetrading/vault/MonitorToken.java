package livetrading.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * With what another program reads how this one is doing, and nothing else. It is shown when it is made; what is kept is a
 * hash, which nobody can turn back.
 */
public final class MonitorToken {

    private static final int BYTES = 24;
    private static final String NAME = "metrics_token";

    private final SealedFile file;
    private final boolean isFixed;
    private final SecureRandom random = new SecureRandom();
    private volatile State state;
    private volatile Optional<Instant> used = Optional.empty();

    /** Which token opens, if any does. */
    public sealed interface State {

        /** None was made. */
        record None() implements State {}

        /** @param hash of the token, in hexadecimal digits */
        record Made(String hash, Instant at) implements State {}

        /**
         * One of the environment, which cannot be changed here.
         *
         * @param hash as of one that was made
         */
        record Fixed(String hash) implements State {}

        /** One was made, and its file cannot be read: it opens nothing. */
        record Unreadable() implements State {}
    }

    /**
     * @param folder where its file lies
     * @param fixed the token of the environment, which goes before one that was made
     */
    public MonitorToken(Path folder, Optional<String> fixed) {
        file = new SealedFile(folder, NAME);
        isFixed = fixed.isPresent();
        state = fixed.<State>map(token -> new State.Fixed(hash(token))).orElseGet(this::read);
    }

    public State state() {
        return state;
    }

    /** When somebody came with it last; empty when nobody has since the program started. */
    public Optional<Instant> used() {
        return used;
    }

    /** Whether it is this one. How long that takes tells nothing of it. */
    public boolean opens(String token, Instant now) {
        boolean isIt = switch (state) {
            case State.Made(String hash, Instant at) -> isEqual(hash, token);
            case State.Fixed(String hash) -> isEqual(hash, token);
            case State.None none -> false;
            case State.Unreadable unreadable -> false;
        };
        if (isIt) {
            used = Optional.of(now);
        }
        return isIt;
    }

    /**
     * Makes another one; the one before opens nothing any more.
     *
     * @return the token, which is not kept
     * @throws IllegalStateException when it cannot be stored, or is that of the environment; the one before stays then
     */
    public synchronized String make(Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        var made = new State.Made(hash(token), now);
        become(made, made.hash() + " " + now);
        return token;
    }

    /**
     * From now on no token opens.
     *
     * @throws IllegalStateException as {@link #make}
     */
    public synchronized void revoke() {
        become(new State.None(), "");
    }

    private void become(State next, String content) {
        if (isFixed) {
            throw new IllegalStateException("the token is that of the environment");
        }
        file.write(content.getBytes(StandardCharsets.UTF_8));
        state = next;
        used = Optional.empty();
    }

    private State read() {
        try {
            String content = new String(file.read().orElse(new byte[0]), StandardCharsets.UTF_8);
            int end = content.indexOf(' ');
            return content.isEmpty()
                    ? new State.None()
                    : new State.Made(content.substring(0, Math.max(end, 0)), Instant.parse(content.substring(end + 1)));
        } catch (IllegalStateException | DateTimeException e) {
            return new State.Unreadable();
        }
    }

    private static boolean isEqual(String hash, String token) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8), hash(token).getBytes(StandardCharsets.UTF_8));
    }

    /** It is as long as a key and nobody's word, so that a slow hash would protect nothing. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
