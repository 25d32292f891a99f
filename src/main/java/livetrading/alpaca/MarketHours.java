package livetrading.alpaca;

import java.time.Duration;
import java.time.Instant;
import livetrading.broker.BrokerException;
import tools.jackson.databind.JsonNode;

/**
 * What Alpaca's clock says.
 *
 * @param skew by how much this machine's clock is ahead of Alpaca's; negative when it is behind
 */
public record MarketHours(boolean open, Instant nextOpen, Instant nextClose, Duration skew) {

    /** When the market opens or closes next. */
    public Instant turn() {
        return open ? nextClose : nextOpen;
    }

    static MarketHours of(JsonNode clock, Instant asked, Instant answered) throws BrokerException {
        Instant theirs = Json.requiredInstant(clock, "timestamp");
        Instant ours = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return new MarketHours(
                Json.flag(clock, "is_open"),
                Json.requiredInstant(clock, "next_open"),
                Json.requiredInstant(clock, "next_close"),
                Duration.between(theirs, ours));
    }
}
