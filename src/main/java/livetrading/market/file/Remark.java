package livetrading.market.file;

import java.util.OptionalInt;
import livetrading.market.OutsideText;

/**
 * Something to know about a price file, without the file's name.
 *
 * @param line that it is about, counted from 1, the header included; 0 for the whole file
 */
public record Remark(int line, String text) {

    private static final int WHOLE_FILE = 0;

    public Remark {
        text = OutsideText.of(text);
    }

    static Remark whole(String text) {
        return new Remark(WHOLE_FILE, text);
    }

    /** The line that it is about; empty when it is the whole file. */
    public OptionalInt place() {
        return line == WHOLE_FILE ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** Where and what, for instance {@code GOOG.csv, line 3: high 9.0 is below low 11.0}. */
    public String of(String file) {
        String name = OutsideText.of(file);
        return line == WHOLE_FILE ? name + ": " + text : "%s, line %d: %s".formatted(name, line, text);
    }

    /** The same after another remark about the same file. */
    String next() {
        return line == WHOLE_FILE ? text : "line %d: %s".formatted(line, text);
    }
}
