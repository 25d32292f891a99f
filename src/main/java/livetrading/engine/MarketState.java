package livetrading.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * The current state of a market.
 *
 * @param words for instance {@code Session of 2019-05-03 closed}; may be empty
 * @param time what the market's clock says, where that is not the machine's
 * @param turn when it opens or closes next; empty where that is not a matter of the machine's time
 */
public record MarketState(String words, Optional<Instant> time, Optional<Turn> turn) {

    private static final String CLOSES = "closes";

    static final MarketState UNKNOWN = new MarketState("", Optional.empty(), Optional.empty());

    /**
     * The next change.
     *
     * @param verb {@code opens} or {@code closes}
     * @param at by the machine's clock
     */
    public record Turn(String verb, Instant at) {

        /** Whether the market is open until then. */
        public boolean isClose() {
            return verb.equals(CLOSES);
        }
    }

    /** A real market, which has the machine's time. */
    public static MarketState real(boolean open, Instant turn) {
        return new MarketState(
                open ? "Market open" : "Market closed",
                Optional.empty(),
                Optional.of(new Turn(open ? CLOSES : "opens", turn)));
    }

    /** A market with a time of its own. */
    public static MarketState simulated(String words, Instant time) {
        return new MarketState(words, Optional.of(time), Optional.empty());
    }
}
