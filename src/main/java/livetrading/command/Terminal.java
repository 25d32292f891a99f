package livetrading.command;

import java.io.PrintStream;

/**
 * Where a command writes: results to one stream, everything else to the other.
 *
 * @param interruption for commands that have something to show when they are broken off
 */
record Terminal(PrintStream out, PrintStream err, Interruption interruption) {

    /** Says what one should know about a result. */
    void note(String sentence) {
        err.println("note: " + sentence);
    }
}
