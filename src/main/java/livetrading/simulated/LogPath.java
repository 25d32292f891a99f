package livetrading.simulated;

/** The logarithm of a generated price at the close of one session after the other. */
interface LogPath {

    /** Moves on by one session. */
    void step(MarketFactor factor);

    /** The log price at the close. */
    double level();

    /** The deviation of the session's return, as it stood before the session. */
    double deviation();
}
