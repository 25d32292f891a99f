package livetrading.simulated;

/**
 * A price file that is not used.
 *
 * @param file name in the price folder
 * @param line of the fault, counted from 1, the header included; {@link #WHOLE_FILE} when no line is
 * @param reason in words
 */
public record RefusedFile(String file, int line, String reason) implements FolderFile {

    public static final int WHOLE_FILE = 0;

    @Override
    public String toString() {
        return line == WHOLE_FILE ? file + ": " + reason : "%s, line %d: %s".formatted(file, line, reason);
    }
}
