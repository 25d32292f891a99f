package livetrading.app.security;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.OwnerOnly;
import livetrading.app.storage.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the tokens that keep browsers signed in are signed with. It is kept in the data folder; whoever deletes it signs
 * out every browser at the next start.
 */
final class SignInKey {

    private static final Logger LOG = LoggerFactory.getLogger(SignInKey.class);
    private static final int BYTES = 32;

    private final DataFolder folder;
    private volatile String key;

    /** @throws StartRefused if it cannot be read, or there is none and it cannot be written */
    SignInKey(DataFolder folder) {
        this.folder = folder;
        try {
            if (!Files.exists(folder.signInKey())) {
                OwnerOnly.write(folder.signInKey(), generate());
            }
            key = Files.readString(folder.signInKey()).strip();
        } catch (IOException e) {
            throw StartRefused.because(
                    "The key in " + folder.signInKey() + " cannot be read or written: " + e.getMessage());
        }
        if (key.length() < 2 * BYTES) {
            throw StartRefused.because("The key in " + folder.signInKey()
                    + " is too short to be safe. Delete the file: the next start makes another.");
        }
    }

    String current() {
        return key;
    }

    /** Ends every token that was ever given out. */
    synchronized void replace() {
        key = generate();
        try {
            OwnerOnly.write(folder.signInKey(), key);
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be written ({}): browsers that were signed out just now are signed in again after a restart, unless you delete it",
                    folder.signInKey(),
                    e.getMessage());
        }
    }

    private static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
