package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.ListedOrder;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/**
 * Finds orders of the program at the broker, open or ended, that its records do not know or think to have ended with less:
 * a backup was restored, another copy of the program trades in the same account, or an order was given up too soon.
 */
@Component
class StrayOrders {

    /** So far back from the last comparison: the list may lag behind, and queued orders are stamped anew. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** At the start, when little is known of what happened last. */
    private static final Duration OVERLAP_AT_START = Duration.ofDays(1);

    private static final Duration WITHOUT_A_PAST = Duration.ofDays(7);

    private final OrderJournal journal;
    private final Adoption adoption;
    private final EquityPoints equity;
    private final DriftNotes notes;
    private final Clock clock;
    private final Set<ClientOrderId> noted = new HashSet<>();
    private final Map<Mode, Instant> compared = new EnumMap<>(Mode.class);

    StrayOrders(OrderJournal journal, Adoption adoption, EquityPoints equity, DriftNotes notes, Clock clock) {
        this.journal = journal;
        this.adoption = adoption;
        this.equity = equity;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Takes over what the records do not know.
     *
     * @return open orders that cannot be taken over, by their tickers
     */
    Map<Ticker, ClientOrderId> find(Broker broker, Mode mode) throws BrokerException {
        var strays = new HashMap<Ticker, ClientOrderId>();
        if (mode == Mode.SIMULATED) {
            // the orders of the built-in market lie in the same database as our records
            return strays;
        }
        Instant begun = clock.instant();
        Set<String> followed =
                journal.open(mode).stream().map(JournaledOrder::clientOrderId).collect(Collectors.toSet());
        for (ListedOrder listed : listed(broker, since(mode)).values()) {
            ClientOrderId id = listed.clientOrderId();
            if (!followed.contains(id.value()) && isNews(listed)) {
                Optional<BrokerOrder> found = broker.order(id);
                if (found.isPresent()
                        && !take(mode, listed, found.get())
                        && !found.get().state().isFinal()) {
                    noteUnknown(id);
                    id.ticker().ifPresent(ticker -> strays.put(ticker, id));
                }
            }
        }
        compared.put(mode, begun);
        return strays;
    }

    /** Whether nothing was compared yet since the start: what is open in the records may have ended long ago. */
    boolean isFirst(Mode mode) {
        return !compared.containsKey(mode);
    }

    private static Map<ClientOrderId, ListedOrder> listed(Broker broker, Instant since) throws BrokerException {
        var listed = new LinkedHashMap<ClientOrderId, ListedOrder>();
        broker.ordersSince(since).forEach(order -> listed.put(order.clientOrderId(), order));
        broker.openOrders().forEach(order -> listed.put(order.clientOrderId(), order));
        return listed;
    }

    private Instant since(Mode mode) {
        Instant before = compared.get(mode);
        return before != null
                ? before.minus(OVERLAP)
                : equity.findFirstByModeOrderByAtDesc(mode)
                        .map(EquityPoint::at)
                        .map(last -> last.minus(OVERLAP_AT_START))
                        .orElseGet(() -> clock.instant().minus(WITHOUT_A_PAST));
    }

    private boolean isNews(ListedOrder listed) {
        return journal.find(listed.clientOrderId().value())
                .map(known ->
                        !listed.state().isFinal() || known.filledQuantity().compareTo(listed.filled()) < 0)
                .orElse(true);
    }

    /** @return false when it cannot be taken over */
    private boolean take(Mode mode, ListedOrder listed, BrokerOrder found) {
        Optional<JournaledOrder> known = journal.find(found.clientOrderId().value());
        if (known.isEmpty()) {
            return adoption.adopt(mode, listed, found);
        }
        if (!found.state().isFinal()) {
            followAgain(known.get(), found);
        } else if (!journal.follow(known.get().clientOrderId(), found, clock.instant())
                .isEmpty()) {
            notes.note("%s: order %s is %s at the broker, our records had it as %s. What it executed is booked"
                    .formatted(
                            known.get().ticker(),
                            found.clientOrderId(),
                            found.state().code(),
                            known.get().orderState().code()));
        }
        return true;
    }

    private void followAgain(JournaledOrder order, BrokerOrder found) {
        notes.note("%s: order %s is open at the broker, our records had it as %s. It is followed again to its end"
                .formatted(
                        order.ticker(),
                        order.clientOrderId(),
                        order.orderState().code()));
        journal.followAgain(order.clientOrderId(), found, clock.instant());
    }

    private void noteUnknown(ClientOrderId id) {
        if (noted.add(id)) {
            notes.note(
                    "%s: order %s is open at the broker. Its id is like those of this program, but not one of this account, so it is not taken over. Nothing is ordered in this ticker while it is open, and what it buys counts as yours. Cancel it at your broker if you do not want it"
                            .formatted(id.ticker().map(Ticker::symbol).orElse("Orders"), id));
        }
    }
}
