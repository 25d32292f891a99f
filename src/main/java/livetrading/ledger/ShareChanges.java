package livetrading.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what the program holds follow what became of its shares without an order, and writes that down with it. */
@Component
public class ShareChanges {

    private final OwnHoldings holdings;
    private final HoldingChanges changes;
    private final RoundTripBook roundTrips;

    ShareChanges(OwnHoldings holdings, HoldingChanges changes, RoundTripBook roundTrips) {
        this.holdings = holdings;
        this.changes = changes;
        this.roundTrips = roundTrips;
    }

    /**
     * They were split.
     *
     * @param ratio how many shares one became
     * @param shares so many there are now
     * @param cost of those, in US dollars
     */
    @Transactional
    public void split(OwnHolding own, BigDecimal ratio, BigDecimal shares, BigDecimal cost, Instant at) {
        changes.save(new HoldingChange(own, at, ratio, shares));
        roundTrips.split(own, shares);
        own.become(shares, cost);
        holdings.save(own);
    }

    /** @param left so many were not sold; 0 when none are left */
    @Transactional
    public void soldElsewhere(OwnHolding own, BigDecimal left, Instant at) {
        changes.save(new HoldingChange(own, at, BigDecimal.ONE, left));
        roundTrips.soldElsewhere(own, left, at);
        if (left.signum() > 0) {
            own.reduceTo(left);
            holdings.save(own);
        } else {
            holdings.delete(own);
        }
    }
}
