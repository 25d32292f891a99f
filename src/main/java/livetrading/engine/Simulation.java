package livetrading.engine;

/** The part of the simulated market that can be told to start anew. */
public interface Simulation {

    /** Takes back cash, holdings, orders and the simulated time; the next check places the time anew. */
    void reset();
}
