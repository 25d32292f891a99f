package livetrading.command;

import java.io.PrintStream;

/** Where a command writes: results to one stream, everything else to the other. */
record Terminal(PrintStream out, PrintStream err) {

    /** Says what one should know about a result. */
    void note(String sentence) {
        err.println("note: " + sentence);
    }
}
