package livetrading.ui.scripts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file that somebody chose, as the text of a script. */
final class ScriptFile {

    /** Longer ones cannot be scripts: those have 20,000 characters at most, of up to four bytes. */
    static final int MOST_BYTES = 80_000;

    static final String ENDING = ".strategy";

    private static final int LONGEST_ID = 40;

    private ScriptFile() {}

    /** A file is no text; the message is a sentence without its full stop. */
    static final class NoText extends Exception {
        NoText(String message) {
            super(message);
        }
    }

    /** @throws NoText when it is something else than text in UTF-8 */
    static String text(String name, byte[] content) throws NoText {
        if (content.length > MOST_BYTES) {
            throw new NoText("%s is too long for a strategy, which has at most 20,000 characters".formatted(name));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoText("%s is not a text in UTF-8: save it as such in your editor".formatted(name));
        }
        if (text.chars()
                .anyMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character))) {
            throw new NoText("%s is not a text: it has characters in it that cannot be shown".formatted(name));
        }
        return text.replace("\r\n", "\n");
    }

    /** An id for a script of a name, or of a file without its ending: may be empty. */
    static String id(String name) {
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-$", "");
    }
}
