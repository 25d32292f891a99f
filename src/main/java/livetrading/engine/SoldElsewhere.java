package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import livetrading.ledger.ManualExits;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.ShareChanges;
import livetrading.market.Ticker;
import org.springframework.stereotype.Component;

/** Lets our records follow a sale that was no order of the program, so that what a person has sold stays sold. */
@Component
class SoldElsewhere {

    private final ShareChanges changes;
    private final ManualExits exits;
    private final DriftNotes notes;
    private final Venues venues;
    private final Clock clock;

    SoldElsewhere(ShareChanges changes, ManualExits exits, DriftNotes notes, Venues venues, Clock clock) {
        this.changes = changes;
        this.exits = exits;
        this.notes = notes;
        this.venues = venues;
        this.clock = clock;
    }

    /** In the simulated market days pass in seconds, and what is held since has its time. */
    private Instant marketTime(OwnHolding own) {
        return venues.of(own.mode()).map(venue -> venue.marketData().now()).orElseGet(clock::instant);
    }

    /** @param left shares of the program that are still there, fewer than its records say */
    void follow(OwnHolding own, BigDecimal left) {
        String sold = "%s: %s of %s shares were sold elsewhere; our records follow"
                .formatted(
                        own.ticker(),
                        DriftCheck.plain(own.quantity().subtract(left)),
                        DriftCheck.plain(own.quantity()));
        if (left.signum() > 0) {
            changes.soldElsewhere(own, left, marketTime(own));
            notes.tradedElsewhere(sold + ". They are not bought back");
        } else {
            // in this order: a crash in between must not leave a ticker that is bought back
            exits.soldElsewhere(own.mode(), new Ticker(own.ticker()), clock.instant());
            changes.soldElsewhere(own, left, marketTime(own));
            notes.tradedElsewhere(
                    sold
                            + ". The ticker stays out until its strategy has wanted to be out, too, or you allow entries again on the Portfolio page");
        }
    }
}
