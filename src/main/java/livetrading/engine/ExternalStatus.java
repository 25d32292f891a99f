package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Contact;
import livetrading.market.LoadingProgress;

/**
 * The state of the market and the broker, as far as it is known.
 *
 * @param contact with the broker
 * @param loading how far the loading of prices has come; empty when none is under way
 * @param pricesUntil end of the newest bar that the last check has seen, by the market's clock; empty before the first
 */
public record ExternalStatus(
        MarketState market, Contact contact, Optional<LoadingProgress> loading, Optional<Instant> pricesUntil) {

    static final ExternalStatus UNKNOWN =
            new ExternalStatus(MarketState.UNKNOWN, Contact.NONE, Optional.empty(), Optional.empty());

    ExternalStatus of(Venue venue) {
        return new ExternalStatus(venue.market(), venue.contact(), venue.loading(), pricesUntil);
    }

    ExternalStatus withPrices(Optional<Instant> until) {
        return new ExternalStatus(market, contact, loading, until);
    }
}
