package livetrading.simulated;

import java.util.List;
import livetrading.broker.BrokerOrder;
import livetrading.market.Session;

/** What came of asking the built-in market to go on. */
public sealed interface MarketStep {

    /**
     * Time stands at the close of the next session.
     *
     * @param changed the orders that were filled, rejected or expired in it
     */
    record Moved(Session session, List<BrokerOrder> changed) implements MarketStep {

        public Moved {
            changed = List.copyOf(changed);
        }
    }

    /**
     * There are no prices any more, and time stands where it stood.
     *
     * @param reason in words, for example {@code the prices of AAPL, IBM end on 2018-05-11}
     */
    record Ended(String reason) implements MarketStep {}
}
