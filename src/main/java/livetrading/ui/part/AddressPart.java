package livetrading.ui.part;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Any text as one part of an address. Signs that no server lets pass in an address, however they are written there, such as
 * a slash or a semicolon, stand as an exclamation mark with two digits in place of the usual per cent sign.
 */
public final class AddressPart {

    /** Also the exclamation mark itself, and the plus, which some read as a space. */
    private static final Pattern REFUSED = Pattern.compile("%(0[0-9A-F]|1[0-9A-F]|21|25|2B|2F|3B|5C|7F)");

    private static final Pattern WRITTEN = Pattern.compile("!([0-9A-F]{2})");

    /** What an address has for the folder itself and the one above. */
    private static final Pattern DOTS = Pattern.compile("\\.+");

    private AddressPart() {}

    public static String encoded(String text) {
        if (DOTS.matcher(text).matches()) {
            return text.replace(".", "!2E");
        }
        String usual = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return REFUSED.matcher(usual).replaceAll("!$1");
    }

    /** As it was meant; what means nothing stands for itself. */
    public static String decoded(String part) {
        try {
            String usual = WRITTEN.matcher(part.replace("+", "%2B")).replaceAll("%$1");
            return URLDecoder.decode(usual, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
