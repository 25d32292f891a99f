package livetrading.notice;

import java.text.Normalizer;
import livetrading.ledger.Alert;

/** The words of an alert, as short as a channel wants them. */
final class Texts {

    /** What a short message has beside letters, digits and line ends without becoming one of 70 characters. */
    private static final String GSM = "@£$¥ _!\"#%&'()*+,-./:;<=>?\n";

    private Texts() {}

    static String title(Alert alert) {
        return "Live Trading, " + alert.kind();
    }

    static String full(Alert alert) {
        return "%s: %s".formatted(title(alert), alert.message());
    }

    /**
     * What somebody may have twice says so, however short it has to be.
     *
     * @param limit in characters
     */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        if (text.endsWith(Alert.PERHAPS_TWICE)) {
            int length = Alert.PERHAPS_TWICE.length();
            return cut(text.substring(0, text.length() - length), limit - length) + Alert.PERHAPS_TWICE;
        }
        int end = limit - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    /** Only characters of which 160 fit into one short message. */
    static String gsm(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text.replace('–', '-').replace('’', '\''), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .codePoints()
                .map(c -> isPlain(c) ? c : '?')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPlain(int c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || GSM.indexOf(c) >= 0;
    }
}
