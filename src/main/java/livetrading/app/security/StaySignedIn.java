package livetrading.app.security;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.OwnerOnly;
import livetrading.app.storage.StartRefused;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * Keeps a browser signed in while the program restarts: sessions end with the program, so that an open page would
 * otherwise come back as the login. The browser keeps a token in a cookie until it is closed; the token is signed with
 * a key of the data folder and the hash of the password, and means nothing after two weeks, another password, or
 * another key. Signing out takes the cookie away.
 */
final class StaySignedIn {

    private static final int KEY_BYTES = 32;

    /** The cookie ends with the browser; the token in it then counts for Spring's two weeks at most. */
    private static final int UNTIL_THE_BROWSER_IS_CLOSED = -1;

    private StaySignedIn() {}

    /** @param cookie its name; browsers share cookies between the ports of a host, so it has to contain the port */
    static TokenBasedRememberMeServices services(String key, String cookie, UserDetailsService users) {
        var services = new TokenBasedRememberMeServices(key, users);
        services.setAlwaysRemember(true);
        services.setTokenValiditySeconds(UNTIL_THE_BROWSER_IS_CLOSED);
        services.setCookieName(cookie);
        services.setCookieCustomizer(made -> made.setAttribute("SameSite", "Strict"));
        return services;
    }

    /**
     * The key of the data folder, made when there is none; whoever deletes it signs out every browser at the next start.
     *
     * @throws StartRefused if it cannot be read or written
     */
    static String key(DataFolder folder) {
        try {
            if (!Files.exists(folder.signInKey())) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                OwnerOnly.write(folder.signInKey(), HexFormat.of().formatHex(key));
            }
            String key = Files.readString(folder.signInKey()).strip();
            if (key.length() < 2 * KEY_BYTES) {
                throw StartRefused.because("The key in " + folder.signInKey()
                        + " is too short to be safe. Delete the file: the next start makes another.");
            }
            return key;
        } catch (IOException e) {
            throw StartRefused.because(
                    "The key in " + folder.signInKey() + " cannot be read or written: " + e.getMessage());
        }
    }
}
