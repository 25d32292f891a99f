package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Contact;

/**
 * What is known of the world outside the program.
 *
 * @param contact with the broker
 * @param pricesUntil end of the newest bar that the last check has seen, by the market's clock; empty before the first
 */
public record Outside(MarketState market, Contact contact, Optional<Instant> pricesUntil) {

    static final Outside UNKNOWN = new Outside(MarketState.UNKNOWN, Contact.NONE, Optional.empty());

    Outside of(Venue venue) {
        return new Outside(venue.market(), venue.contact(), pricesUntil);
    }

    Outside withPrices(Optional<Instant> until) {
        return new Outside(market, contact, until);
    }
}
