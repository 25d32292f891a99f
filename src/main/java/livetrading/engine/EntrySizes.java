package livetrading.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.Trade;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.stereotype.Component;

/**
 * Tells when a position was bought so far from the price at which it was decided that it is larger or smaller than was
 * meant, as by a split in the night between, and how much of it is too much.
 */
@Component
class EntrySizes {

    /** Smaller moves happen without a split, and an entry leaves some room for them. */
    private static final BigDecimal FAR = new BigDecimal("1.8");

    /** Every entry leaves as much free, so that what it may cost is not exceeded with this. */
    private static final BigDecimal ROOM = new BigDecimal("1.01");

    private static final int FRACTION_DIGITS = 6;

    private final Decisions decisions;
    private final OrderJournal journal;
    private final EventLog events;
    private final DriftNotes notes;
    private final Set<String> told = new HashSet<>();

    EntrySizes(Decisions decisions, OrderJournal journal, EventLog events, DriftNotes notes) {
        this.decisions = decisions;
        this.journal = journal;
        this.events = events;
        this.notes = notes;
    }

    /** @param trade that was just booked; an order is told once however many executions it has */
    void check(Trade trade) {
        if (trade.side() != Side.BUY) {
            return;
        }
        decidedAt(trade.clientOrderId())
                .filter(decided -> isFarAbove(trade.price(), decided) || isFarAbove(decided, trade.price()))
                .filter(decided -> told.add(trade.clientOrderId()))
                .ifPresent(decided -> tell(trade, decided));
    }

    /** The price by which an order was sized, in US dollars; empty when its decision is not known. */
    Optional<BigDecimal> decidedAt(String clientOrderId) {
        return decisions.findByClientOrderIdOrderByIdDesc(clientOrderId).stream()
                .map(Decision::price)
                .filter(Objects::nonNull)
                .filter(price -> price.signum() > 0)
                // later ones sent it again, as it was
                .reduce((later, earlier) -> earlier);
    }

    /**
     * How many shares of a position are more than was meant by the order that opened it, because they were far dearer than
     * when it was decided; empty when none are.
     *
     * <p>It is what the shares cost that is compared: a split of the position changes it as little as a restart, and the sale
     * of what is too much brings it down.
     */
    Optional<BigDecimal> excess(OwnHolding own) {
        // in the simulated market nothing is done that the back-test does not do
        if (own.mode() == Mode.SIMULATED) {
            return Optional.empty();
        }
        Optional<JournaledOrder> entry = journal.find(own.entryOrder());
        BigDecimal paid = entry.map(JournaledOrder::averageFillPrice).orElse(BigDecimal.ZERO);
        if (paid.signum() == 0) {
            return Optional.empty();
        }
        return decidedAt(own.entryOrder())
                .filter(decided -> isFarAbove(paid, decided))
                .map(decided -> decided.multiply(entry.orElseThrow().quantity()).multiply(ROOM))
                .filter(meant -> own.cost().compareTo(meant) > 0)
                .map(meant -> own.quantity().subtract(affordable(own, meant)));
    }

    private static BigDecimal affordable(OwnHolding own, BigDecimal meant) {
        boolean whole = own.quantity().stripTrailingZeros().scale() <= 0;
        return own.quantity().multiply(meant).divide(own.cost(), whole ? 0 : FRACTION_DIGITS, RoundingMode.DOWN);
    }

    private static boolean isFarAbove(BigDecimal price, BigDecimal other) {
        return price.compareTo(other.multiply(FAR)) > 0;
    }

    private void tell(Trade trade, BigDecimal decided) {
        BigDecimal times = trade.price().divide(decided, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_EVEN);
        String message = String.format(
                Locale.ROOT,
                "%s: bought at $%,.2f, %s times the $%,.2f at which it was decided, perhaps because of a split in the night between. The position is %s times as large as was meant",
                trade.ticker(),
                trade.price(),
                times.toPlainString(),
                decided,
                times.toPlainString());
        if (times.compareTo(BigDecimal.ONE) > 0) {
            events.alarm(message + remedy(trade.mode()));
        } else {
            notes.note(message);
        }
    }

    private static String remedy(Mode mode) {
        return mode == Mode.SIMULATED
                ? ": close it if you do not want that"
                : ": what is too much is sold by an order of its own. See on the Orders page that it was";
    }
}
