package livetrading.account;

import java.time.LocalDate;

/** Is told how far the playing of an account has come. */
@FunctionalInterface
public interface AccountProgress {

    /**
     * After each session, on the thread that plays.
     *
     * @param done sessions that were played
     * @param all sessions there are to play
     */
    void played(LocalDate session, int done, int all);

    /** Before each ticker is evaluated, on a thread that evaluates: a place to wait. */
    default void evaluates() {}
}
