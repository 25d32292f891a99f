package livetrading.script;

/**
 * Where something stands in a script.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param length in characters, at least 1
 */
public record Place(int line, int column, int length) {

    /** From the beginning of one to the end of another on the same line, or to the end of the first. */
    Place to(Place end) {
        int last = end.line == line ? end.column + end.length : column + length;
        return new Place(line, column, Math.max(length, last - column));
    }
}
