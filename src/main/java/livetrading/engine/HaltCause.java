package livetrading.engine;

import java.util.Arrays;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.ledger.DatabaseTrouble;

/** What keeps the engine from trading. It stays the same while its words change, for instance because of a number in them. */
public sealed interface HaltCause {

    /** What it was, once it has gone, as the end of a sentence. */
    String past();

    /** By which it is known while it lasts, whatever its words. */
    String code();

    /** Whether it often goes by itself within moments, so that it is no news before it has lasted. */
    default boolean mayPass() {
        return false;
    }

    /** What is known beforehand. */
    enum Known implements HaltCause {
        LOST_DATABASE("the file of the database was not the one that is open"),
        SETTINGS("the settings could not be traded on"),
        NO_VENUE("there was no market for the mode"),
        NO_KEYS("the keys were missing"),
        REFUSED_KEYS("the broker did not accept the keys"),
        ACCOUNT("the account could not trade"),
        CLOCK("this machine's clock was wrong"),
        UNCONFIRMED("trading with real money was not confirmed"),
        ORDER_RATE("too many orders were sent"),
        REFUSALS("the broker refused one order after another"),
        REFUSED("the broker refused what was asked"),
        SILENT("the broker gave no answer that could be used");

        private final String past;

        Known(String past) {
            this.past = past;
        }

        @Override
        public String past() {
            return past;
        }

        @Override
        public String code() {
            return name();
        }

        @Override
        public boolean mayPass() {
            return this == SILENT;
        }
    }

    /** The database does not take or give something. */
    record Database(DatabaseTrouble trouble) implements HaltCause {

        @Override
        public String code() {
            return "DATABASE_" + trouble.name();
        }

        @Override
        public String past() {
            return switch (trouble) {
                case BUSY -> "another program was writing to the database";
                case FULL -> "the disk was full";
                case READONLY -> "the database could not be written";
                case IOERR -> "the disk did not read or write the database";
                case CORRUPT, NOTADB -> "the database was damaged";
            };
        }
    }

    /**
     * A fault of the program.
     *
     * @param name of the exception
     * @param place of the program at which it was thrown; empty when that is not known
     */
    record Fault(String name, String place) implements HaltCause {

        @Override
        public String code() {
            return "FAULT";
        }

        @Override
        public String past() {
            return "a check failed inside the program";
        }
    }

    static HaltCause of(BrokerException failure) {
        return switch (failure) {
            case BrokerException.Refused refused -> Known.REFUSED;
            case BrokerException.Unauthorised unauthorised -> Known.REFUSED_KEYS;
            case BrokerException.UnknownOutcome unknown -> Known.SILENT;
        };
    }

    static HaltCause of(Exception failure) {
        Optional<HaltCause> database = DatabaseTrouble.of(failure).map(Database::new);
        return database.orElseGet(() -> new Fault(failure.getClass().getSimpleName(), place(failure)));
    }

    /** A failure in words: our own where we have thrown it, for those of a library mean nothing to who reads them. */
    static String words(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        boolean isOurs = frames.length > 0 && frames[0].getClassName().startsWith("livetrading.");
        if (isOurs && failure.getMessage() != null) {
            return failure.getMessage();
        }
        String place = place(failure);
        return "a fault inside the program (%s%s; the log has the details)"
                .formatted(failure.getClass().getSimpleName(), place.isEmpty() ? "" : " in " + place);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("livetrading."))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
