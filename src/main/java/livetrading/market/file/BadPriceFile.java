package livetrading.market.file;

import java.util.OptionalInt;
import livetrading.market.OutsideText;

/** A price file cannot be used; the message is the reason in words, without file and line. */
public final class BadPriceFile extends Exception {

    private static final int WHOLE_FILE = 0;

    private final int line;

    /** @param line counted from 1, the header included */
    BadPriceFile(int line, String reason) {
        super(OutsideText.of(reason));
        this.line = line;
    }

    static BadPriceFile whole(String reason) {
        return new BadPriceFile(WHOLE_FILE, reason);
    }

    /** The line at fault, counted from 1, the header included; empty when it is the whole file. */
    public OptionalInt line() {
        return line == WHOLE_FILE ? OptionalInt.empty() : OptionalInt.of(line);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Where and why, for instance {@code GOOG.csv, line 3: high 9.0 is below low 11.0}. */
    public String of(String file) {
        String name = OutsideText.of(file);
        return line == WHOLE_FILE ? name + ": " + reason() : "%s, line %d: %s".formatted(name, line, reason());
    }
}
