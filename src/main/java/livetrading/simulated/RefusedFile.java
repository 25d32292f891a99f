package livetrading.simulated;

/**
 * A price file that is not used.
 *
 * @param file name in the price folder
 * @param line of the fault, counted from 1, the header included; 1 when the whole file is at fault
 * @param reason in words
 */
public record RefusedFile(String file, int line, String reason) implements FolderFile {

    @Override
    public String toString() {
        return "%s, line %d: %s".formatted(file, line, reason);
    }
}
