package livetrading.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/**
 * Finds orders of the program that are open at the broker although its records say that they have ended, or do not know
 * them: a backup was restored, or another copy of the program trades in the same account.
 */
@Component
class StrayOrders {

    private final OrderJournal journal;
    private final DriftNotes notes;
    private final Clock clock;
    private final Set<ClientOrderId> noted = new HashSet<>();

    StrayOrders(OrderJournal journal, DriftNotes notes, Clock clock) {
        this.journal = journal;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Follows again what the records know.
     *
     * @return those that they do not know, by their tickers
     */
    Map<Ticker, ClientOrderId> find(Broker broker, Mode mode) throws BrokerException {
        var strays = new HashMap<Ticker, ClientOrderId>();
        if (mode == Mode.SIMULATED) {
            // the orders of the built-in market lie in the same database as our records
            return strays;
        }
        Set<String> followed =
                journal.open(mode).stream().map(JournaledOrder::clientOrderId).collect(Collectors.toSet());
        for (BrokerOrder listed : broker.openOrders()) {
            ClientOrderId id = listed.clientOrderId();
            if (!followed.contains(id.value()) && isOpen(broker, id) && !followAgain(listed)) {
                noteUnknown(id);
                id.ticker().ifPresent(ticker -> strays.put(ticker, id));
            }
        }
        return strays;
    }

    /** The broker's list may lag behind the order itself. */
    private static boolean isOpen(Broker broker, ClientOrderId id) throws BrokerException {
        return broker.order(id).filter(order -> !order.state().isFinal()).isPresent();
    }

    private boolean followAgain(BrokerOrder listed) {
        Optional<JournaledOrder> known = journal.find(listed.clientOrderId().value());
        known.ifPresent(order -> {
            notes.note("%s: order %s is open at the broker, our records had it as %s. It is followed again to its end"
                    .formatted(
                            order.ticker(),
                            order.clientOrderId(),
                            order.orderState().code()));
            journal.followAgain(order.clientOrderId(), listed, clock.instant());
        });
        return known.isPresent();
    }

    private void noteUnknown(ClientOrderId id) {
        if (noted.add(id)) {
            notes.note(
                    "%s: order %s of this program is open at the broker, and its records do not know it: perhaps a backup was restored, or another copy of the program trades in this account. Nothing is ordered in this ticker while it is open, and what it buys counts as yours. Cancel it at your broker if you do not want it"
                            .formatted(id.ticker().map(Ticker::symbol).orElse("Orders"), id));
        }
    }
}
