package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualExits;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.Position;
import livetrading.ledger.ShareChanges;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.portfolio.StockSplit;
import org.springframework.stereotype.Component;

/**
 * Lets our records follow a split. An order that was to sell the position was sized in shares of before: what is left of
 * it is cancelled, and all that the split has made is sold as soon as that is confirmed.
 */
@Component
class Splits {

    private static final String CANCELLING = "the split of its shares";

    private final ShareChanges changes;
    private final OrderJournal journal;
    private final ManualExits exits;
    private final DriftNotes notes;
    private final Clock clock;

    Splits(ShareChanges changes, OrderJournal journal, ManualExits exits, DriftNotes notes, Clock clock) {
        this.changes = changes;
        this.journal = journal;
        this.exits = exits;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Recognises a split.
     *
     * @param last what was held at the last check
     * @param now what the broker says is held, with what it has sold since and is not booked yet
     */
    static Optional<StockSplit> find(OwnHolding own, Position last, Holding now) {
        return last.ownQuantity().compareTo(own.quantity()) == 0
                ? StockSplit.between(last.quantity(), last.averagePrice(), now)
                : Optional.empty();
    }

    /** The order that sells a position in a ticker and may be at the broker. */
    Optional<JournaledOrder> sale(Mode mode, String ticker) {
        return journal.open(mode).stream()
                .filter(order -> order.side() == Side.SELL && order.ticker().equals(ticker))
                .filter(order -> !OrderReconciliation.isUnsent(order))
                .findFirst();
    }

    /** What the split has made of our shares is ours, at what they have cost. */
    void follow(OwnHolding own, StockSplit split) {
        BigDecimal shares = split.shares(own.quantity());
        String words =
                "%s: %s shares at the broker became %s, and what they cost stayed the same: a split. Our records follow, %s of ours became %s; nothing was bought or sold"
                        .formatted(
                                own.ticker(),
                                DriftCheck.plain(split.before()),
                                DriftCheck.plain(split.after()),
                                DriftCheck.plain(own.quantity()),
                                DriftCheck.plain(shares));
        Optional<JournaledOrder> sale = sale(own.mode(), own.ticker());
        // in this order: a crash in between must not leave a position that nobody sells
        sale.ifPresent(order -> sellAll(own));
        BigDecimal cost = split.cost(own.quantity(), own.cost());
        changes.split(own, split.ratio(), shares, cost, clock.instant());
        notes.note(sale.map(order -> words
                        + " by that. Order %s was to sell %s shares of before: what is left of it is cancelled, and all that is left of the position is sold"
                                .formatted(order.clientOrderId(), DriftCheck.plain(order.quantity())))
                .orElse(words));
        sale.ifPresent(order -> journal.askToCancel(order.clientOrderId(), CANCELLING, clock.instant()));
    }

    private void sellAll(OwnHolding own) {
        exits.soldAsDecidedBeforeSplit(own.mode(), new Ticker(own.ticker()), clock.instant());
    }
}
