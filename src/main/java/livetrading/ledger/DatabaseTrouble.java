package livetrading.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** Why the database did not take or give something, in words for the person whose disk it is on. */
public enum DatabaseTrouble {
    BUSY("another program has been writing to the database for too long: end it"),
    FULL("the disk is full: make room on it"),
    READONLY("the database cannot be written: look at the rights of its file and its folder"),
    IOERR("the disk does not read or write the database: look at it"),
    CORRUPT("the database is damaged: stop the program and put a backup in its place"),
    NOTADB("the file of the database is not one any more: stop the program and put a backup in its place");

    private final String words;

    DatabaseTrouble(String words) {
        this.words = words;
    }

    /** What happened, and what to do. */
    public String words() {
        return words;
    }

    /** Empty when the failure is not one of the database. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        // other databases have other codes, and their own words suffice
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.of(values())
                        .filter(trouble -> String.valueOf(cause.getMessage()).contains("[SQLITE_" + trouble.name())))
                .findFirst();
    }
}
