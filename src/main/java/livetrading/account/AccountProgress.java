package livetrading.account;

import java.time.LocalDate;

/** Is told how far the playing of an account has come, on the thread that plays it. */
@FunctionalInterface
public interface AccountProgress {

    /**
     * After each session.
     *
     * @param done sessions that were played
     * @param all sessions there are to play
     */
    void played(LocalDate session, int done, int all);
}
