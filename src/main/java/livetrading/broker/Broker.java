package livetrading.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Portfolio;
import livetrading.risk.ApprovedOrder;

/** The port through which orders leave. */
public interface Broker {

    /** The account and its holdings now. */
    Portfolio portfolio() throws BrokerException;

    /**
     * Sends an order; while the market is closed it waits for the next open. Sending an order again whose client order id
     * the broker has seen changes nothing. A purchase that money does not cover is refused at once, or rejected at the
     * open where its price is not known before.
     *
     * @throws BrokerException.UnknownOutcome also when another order has had the client order id
     */
    BrokerOrder submit(ApprovedOrder order) throws BrokerException;

    /**
     * Looks an order up; empty when the broker does not have it, or does not show it yet. That proves its absence only when
     * {@link #lastsUntil} and {@link #visibleAfter} have passed and {@link #ordersSince} does not have it either.
     */
    Optional<BrokerOrder> order(ClientOrderId id) throws BrokerException;

    /** How long after it was sent an order usually takes at most to be found by a look-up. */
    Duration visibleAfter();

    /** When the time in force of an order that was sent at a time is over at the latest, even if it is booked late. */
    Instant lastsUntil(Instant sent) throws BrokerException;

    /** The program's orders to which something can still happen; those of the account's owner are left out. */
    List<ListedOrder> openOrders() throws BrokerException;

    /** All orders of the program that the broker has taken since a time, whatever became of them, the oldest first. */
    List<ListedOrder> ordersSince(Instant since) throws BrokerException;

    /**
     * Why the broker trades nothing in a ticker now, in words; empty when it does.
     *
     * @throws BrokerException when it does not say
     */
    Optional<String> obstacle(Ticker ticker) throws BrokerException;

    /**
     * Money that was booked without a trade, the oldest first.
     *
     * @param from first New York day that is asked for; empty for all that there is
     * @param page takes each part as it arrives; what it has taken need not be told again after a failure
     * @throws BrokerException when it is not told to its end
     */
    void activities(Optional<LocalDate> from, Consumer<List<CashActivity>> page) throws BrokerException;

    /** Asks to take an order back; whether it worked shows in the order's state later. */
    void cancel(ClientOrderId id) throws BrokerException;
}
