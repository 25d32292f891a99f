package livetrading.engine;

import java.util.Map;
import livetrading.broker.BrokerException;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Takes snapshots of the account: what the broker says is owned, beside our records. */
@Component
class AccountSnapshots {

    private final OwnHoldings holdings;
    private final OrderJournal journal;
    private final DriftCheck drift;
    private final OwnersShares ownersShares;
    private final CashCheck cash;

    AccountSnapshots(
            OwnHoldings holdings, OrderJournal journal, DriftCheck drift, OwnersShares ownersShares, CashCheck cash) {
        this.holdings = holdings;
        this.journal = journal;
        this.drift = drift;
        this.ownersShares = ownersShares;
        this.cash = cash;
    }

    /**
     * The account as it is now.
     *
     * @param strays orders of the program at the broker that our records do not know
     */
    AccountSnapshot take(Venue venue, Map<Ticker, ClientOrderId> strays) throws BrokerException {
        return beside(venue.broker().portfolio(), venue, strays);
    }

    /** The same after our records were compared with the broker's, and corrected where they were wrong. */
    AccountSnapshot takeCompared(Venue venue, Map<Ticker, ClientOrderId> strays) throws BrokerException {
        AccountSnapshot found = take(venue, strays);
        drift.check(found, venue.mode());
        ownersShares.check(found, venue.mode());
        cash.check(found, venue.mode());
        return beside(found.portfolio(), venue, strays);
    }

    private AccountSnapshot beside(Portfolio portfolio, Venue venue, Map<Ticker, ClientOrderId> strays) {
        return new AccountSnapshot(
                portfolio, holdings.findByModeOrderByTicker(venue.mode()), journal.open(venue.mode()), strays);
    }
}
