package livetrading.app.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form as a browser sends them; what is not in order is left out. */
final class FormFields {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** More of them than the sign-in page has, and few enough to be nobody's burden. */
    private static final int MOST = 100;

    private FormFields() {}

    static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    /** @param address parameters that stand in the address, which go first */
    static Map<String, String[]> read(Map<String, String[]> address, String body) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (String field : body.split("&", MOST)) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                add(fields, field.substring(0, sign), field.substring(sign + 1));
            }
        }
        fields.putAll(address);
        return Collections.unmodifiableMap(fields);
    }

    private static void add(Map<String, String[]> fields, String name, String value) {
        try {
            fields.putIfAbsent(decoded(name), new String[] {decoded(value)});
        } catch (IllegalArgumentException e) {
            // a per cent sign that begins nothing
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
