package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Contact;

/**
 * The state of the market and the broker, as far as it is known.
 *
 * @param contact with the broker
 * @param pricesUntil end of the newest bar that the last check has seen, by the market's clock; empty before the first
 */
public record ExternalStatus(MarketState market, Contact contact, Optional<Instant> pricesUntil) {

    static final ExternalStatus UNKNOWN = new ExternalStatus(MarketState.UNKNOWN, Contact.NONE, Optional.empty());

    ExternalStatus of(Venue venue) {
        return new ExternalStatus(venue.market(), venue.contact(), pricesUntil);
    }

    ExternalStatus withPrices(Optional<Instant> until) {
        return new ExternalStatus(market, contact, until);
    }
}
