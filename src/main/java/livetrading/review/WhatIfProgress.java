package livetrading.review;

import java.time.LocalDate;

/** Is told how far a what-if has come, on the thread that plays it. */
@FunctionalInterface
public interface WhatIfProgress {

    /**
     * After each session.
     *
     * @param done sessions that were played, of all accounts together
     * @param all sessions there are to play
     */
    void played(LocalDate session, int done, int all);
}
