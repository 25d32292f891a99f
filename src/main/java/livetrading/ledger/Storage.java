package livetrading.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The place where everything is remembered: how large it is, and copies of it. */
public interface Storage {

    /**
     * A copy of the whole database.
     *
     * @param bytes its size
     * @param at when it was made
     */
    record Backup(Path file, long bytes, Instant at) {}

    /** Name and version of the database, for instance {@code SQLite 3.53.2}. */
    String product();

    Path place();

    /** Where copies are put. */
    Path backupFolder();

    /** What the database takes on the disk, in bytes. */
    long bytes();

    /** What is left on its disk, in bytes. */
    long freeBytes();

    /** How large each table is now, by its name, as of a day; takes seconds for a large database. */
    List<TableSize> tables(LocalDate day);

    /** The copies that there are, the newest first. */
    List<Backup> backups();

    /**
     * Copies the database while the program runs; the copy has everything that was committed when it began.
     *
     * @throws IOException when it could not be made or is not whole; nothing is left of it then
     */
    Backup backUp() throws IOException;

    /**
     * As {@link #backUp}, and then deletes daily ones that need not be kept: 7 days, 5 weeks and 12 months are.
     *
     * @throws IOException as there
     */
    Backup backUpDaily() throws IOException;

    /**
     * Runs the user's command that takes a backup elsewhere, for ten minutes at most.
     *
     * @return why it failed; empty when it did not, or there is no such command
     */
    Optional<String> copyOffSite(Backup backup) throws InterruptedException;
}
