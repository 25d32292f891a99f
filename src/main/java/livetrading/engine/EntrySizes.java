package livetrading.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.Trade;
import livetrading.portfolio.Side;
import org.springframework.stereotype.Component;

/**
 * Tells when a position was bought so far from the price at which it was decided that it is larger or smaller than was
 * meant, as by a split in the night between.
 */
@Component
class EntrySizes {

    /** Smaller moves happen without a split, and an entry leaves some room for them. */
    private static final BigDecimal FAR = new BigDecimal("1.8");

    private final Decisions decisions;
    private final EventLog events;
    private final DriftNotes notes;
    private final Set<String> told = new HashSet<>();

    EntrySizes(Decisions decisions, EventLog events, DriftNotes notes) {
        this.decisions = decisions;
        this.events = events;
        this.notes = notes;
    }

    /** @param trade that was just booked; an order is told once however many executions it has */
    void check(Trade trade) {
        if (trade.side() != Side.BUY) {
            return;
        }
        decisions.findByClientOrderIdOrderByIdDesc(trade.clientOrderId()).stream()
                .map(Decision::price)
                .filter(Objects::nonNull)
                .filter(price -> price.signum() > 0)
                .findFirst()
                .filter(decided -> isFar(trade.price(), decided) && told.add(trade.clientOrderId()))
                .ifPresent(decided -> tell(trade, decided));
    }

    private static boolean isFar(BigDecimal paid, BigDecimal decided) {
        return paid.compareTo(decided.multiply(FAR)) > 0 || paid.multiply(FAR).compareTo(decided) < 0;
    }

    private void tell(Trade trade, BigDecimal decided) {
        BigDecimal times = trade.price().divide(decided, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_EVEN);
        String message = String.format(
                Locale.ROOT,
                "%s: bought at $%,.2f, %s times the $%,.2f at which it was decided, perhaps because of a split in the night between. The position is %s times as large as was meant%s",
                trade.ticker(),
                trade.price(),
                times.toPlainString(),
                decided,
                times.toPlainString(),
                times.compareTo(BigDecimal.ONE) > 0 ? ": close it, or sell a part at your broker" : "");
        if (times.compareTo(BigDecimal.ONE) > 0) {
            events.alarm(message);
        } else {
            notes.note(message);
        }
    }
}
