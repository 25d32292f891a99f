package livetrading.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/**
 * Takes purchases back that wait for the open with a size in shares of before a split. The prices of the bar on which they
 * were decided show it: these are always told in shares of today.
 */
@Component
class WaitingEntries {

    /** Dividends change prices by less, and an entry leaves some room for that. */
    private static final BigDecimal LEAST_CHANGE = new BigDecimal("0.1");

    private final OrderJournal journal;
    private final EntrySizes sizes;
    private final OrderReconciliation reconciliation;
    private final DriftNotes notes;
    private final Clock clock;

    WaitingEntries(
            OrderJournal journal, EntrySizes sizes, OrderReconciliation reconciliation, DriftNotes notes, Clock clock) {
        this.journal = journal;
        this.sizes = sizes;
        this.reconciliation = reconciliation;
        this.notes = notes;
        this.clock = clock;
    }

    /** What is confirmed to be cancelled at once can be decided anew in the same cycle. */
    void follow(Venue venue, TradingSettings settings, Instructions instructions, Prices prices)
            throws BrokerException {
        // the prices of the built-in market are adjusted for splits, its shares never change
        if (venue.mode() == Mode.SIMULATED) {
            return;
        }
        boolean changed = false;
        for (JournaledOrder order : journal.open(venue.mode())) {
            changed |= follow(order, prices);
        }
        if (changed) {
            reconciliation.tidy(venue, settings.timeframe(), instructions);
        }
    }

    private boolean follow(JournaledOrder order, Prices prices) {
        boolean waits = order.side() == Side.BUY && order.filledQuantity().signum() == 0 && !order.isCancelAsked();
        Optional<BigDecimal> decided = waits ? sizes.decidedAt(order.clientOrderId()) : Optional.empty();
        Optional<BigDecimal> today = decided.flatMap(
                        price -> prices.of(new Ticker(order.ticker())).flatMap(bars -> close(bars, order)))
                .filter(price -> isOther(price, decided.orElseThrow()));
        today.ifPresent(price -> takeBack(order, decided.orElseThrow(), price));
        return today.isPresent();
    }

    /** The close that an order was decided on, as it is told now. */
    private static Optional<BigDecimal> close(Bars bars, JournaledOrder order) {
        int bar = bars.indexOf(Decider.signalBar(order));
        return bar < bars.size() && bars.time(bar).equals(Decider.signalBar(order))
                ? Optional.of(BigDecimal.valueOf(bars.close()[bar]))
                : Optional.empty();
    }

    private static boolean isOther(BigDecimal price, BigDecimal decided) {
        return price.subtract(decided).abs().compareTo(price.min(decided).multiply(LEAST_CHANGE)) > 0;
    }

    private void takeBack(JournaledOrder order, BigDecimal decided, BigDecimal today) {
        BigDecimal times = today.divide(decided, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_EVEN);
        // first the note: after a crash in between it comes twice rather than never
        notes.note(String.format(
                Locale.ROOT,
                "%s: order %s is to buy %s shares at the open, as many as were decided on at $%,.2f. That price is $%,.2f in shares of today, %s times as much, as after a split: the order is taken back, and decided anew when it is cancelled",
                order.ticker(),
                order.clientOrderId(),
                DriftCheck.plain(order.quantity()),
                decided,
                today,
                times.toPlainString()));
        journal.takeBack(order.clientOrderId(), "its shares are others than those it was sized in", clock.instant());
    }
}
