package livetrading.market;

import org.jspecify.annotations.Nullable;

/**
 * Text that the program did not write itself: what a broker answers, what stands in a file or in a table that somebody
 * edits. It is one line without anything unseen before it is logged, stored, shown or sent: else it could look like
 * lines of the log, or like words of the program's own that it does not say.
 */
public final class OutsideText {

    /** The most characters that are kept of one text from outside. */
    public static final int MOST = 300;

    private static final String CUT = "…";

    private OutsideText() {}

    /** One line of at most {@value #MOST} characters; what was longer ends with an ellipsis. */
    public static String of(@Nullable String text) {
        String line = line(text);
        if (line.length() <= MOST) {
            return line;
        }
        int end = MOST - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** One line of any length: a single space in place of line breaks, control characters and what turns text round. */
    public static String line(@Nullable String text) {
        if (text == null || isPlain(text)) {
            return text == null ? "" : text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(line, isUnseen(character) ? ' ' : character));
        return line.toString().strip();
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(OutsideText::isUnseen)
                && text.strip().length() == text.length();
    }

    private static void append(StringBuilder line, int character) {
        boolean isSecondSpace = character == ' ' && (line.isEmpty() || line.charAt(line.length() - 1) == ' ');
        if (!isSecondSpace) {
            line.appendCodePoint(character);
        }
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
