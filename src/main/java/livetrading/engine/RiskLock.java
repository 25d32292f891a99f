package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.EngineEvent;
import livetrading.portfolio.Mode;

/**
 * That no position is opened because of a risk rule.
 *
 * @param ticker empty for the whole account
 * @param rule its name, or the names of several
 * @param since by the market's clock; empty where no trade is the reason
 * @param until the end of the first bar after whose close it is over; empty when that does not depend on time
 * @param reason with the numbers
 */
public record RiskLock(
        String ticker, String rule, Optional<Instant> since, Optional<Instant> until, String reason, Kind kind) {

    /** How it ends. */
    public enum Kind {
        /** It ends with time alone. */
        PASSES,
        /** The rule looks back at trades or equity: it ends with time, or when a user says so. */
        LOOKS_BACK,
        /** A rule has closed the position: it ends when the strategy has been out, too, or when a user says so. */
        CLOSED_BY_RULE
    }

    /** By which events tell it from others. */
    String cause(Mode mode) {
        return EngineEvent.lock(mode) + ticker + " " + rule;
    }
}
