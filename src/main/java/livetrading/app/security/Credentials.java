package livetrading.app.security;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.OwnerOnly;
import livetrading.app.storage.StartRefused;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The one user's password: the data folder has its hash; the password itself is shown once and then forgotten. */
final class Credentials {

    static final String USER = "admin";

    /** Letters and digits that cannot be taken for one another; 20 of them are 98 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    /** Whoever wants to guess it has to be on this machine; and has to wait after wrong ones. */
    private static final int SHORTEST_ON_LOOPBACK = 8;

    private static final int SHORTEST = 12;

    /** More than this many bytes bcrypt would ignore. */
    private static final int MAXIMUM_BYTES = 72;

    private Credentials() {}

    /**
     * The hash to check passwords against.
     *
     * @param chosen the password that the environment sets; without one the stored hash counts, and without that a
     *     password is generated and left in the data folder for the start script to show and delete
     * @param reachable where the program answers: from elsewhere a password has to be longer
     * @throws StartRefused if the chosen password is too short or too long, or the folder cannot be written
     */
    static String hash(DataFolder folder, Optional<String> chosen, InetAddress reachable, PasswordEncoder encoder) {
        try {
            if (chosen.isPresent()) {
                checkLength(chosen.get(), reachable);
                return set(folder, chosen.get(), encoder);
            }
            if (Files.exists(folder.credentials())) {
                return Files.readString(folder.credentials()).strip();
            }
            String generated = generate(new SecureRandom());
            OwnerOnly.write(folder.firstPassword(), generated);
            return store(folder, generated, encoder);
        } catch (IOException e) {
            throw StartRefused.because(
                    "The password in " + folder.credentials() + " cannot be read or written: " + e.getMessage());
        }
    }

    private static void checkLength(String chosen, InetAddress reachable) {
        int shortest = reachable.isLoopbackAddress() ? SHORTEST_ON_LOOPBACK : SHORTEST;
        if (chosen.codePointCount(0, chosen.length()) < shortest) {
            throw StartRefused.badSetting("LIVETRADING_PASSWORD is too short: it needs at least " + shortest
                    + " characters" + (shortest == SHORTEST ? ", as the program answers other machines too." : "."));
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            throw StartRefused.badSetting("LIVETRADING_PASSWORD is longer than " + MAXIMUM_BYTES + " bytes.");
        }
    }

    private static String set(DataFolder folder, String chosen, PasswordEncoder encoder) throws IOException {
        Files.deleteIfExists(folder.firstPassword());
        if (Files.exists(folder.credentials())) {
            String stored = Files.readString(folder.credentials()).strip();
            // a new hash of the same password would sign out every browser at every start
            if (encoder.matches(chosen, stored)) {
                return stored;
            }
        }
        return store(folder, chosen, encoder);
    }

    private static String store(DataFolder folder, String password, PasswordEncoder encoder) throws IOException {
        String hash = encoder.encode(password);
        OwnerOnly.write(folder.credentials(), hash);
        return hash;
    }

    private static String generate(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
