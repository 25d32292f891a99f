package livetrading.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The database as it is open, which need not be the one at its place any more. */
public interface OpenDatabase {

    /**
     * Whether what is written goes to where the next start will read; asked often, answered at once.
     *
     * @return what has become of the file, in words; empty when it is in order
     */
    Optional<String> trouble();

    /**
     * A number that is another one after anything was written, by this program or another; asked often. What was read
     * after a number was given is as it stands for as long as that number is given.
     */
    long writes();

    /** A number that is another one after another program has written. */
    long foreignWrites();

    /**
     * Saves everything that the program knows in a new file beside the one that has gone wrong.
     *
     * @throws IOException when that was not possible; nothing is left of the new file then
     */
    Path rescue() throws IOException;
}
