package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import livetrading.ledger.Decision;
import livetrading.ledger.EventKind;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.ManualOrders;
import livetrading.ledger.OrderJournal;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/**
 * What people sell in part or buy by hand, from their word to the end of its order. The order is named, and its name is
 * stored, before anything is decided, so that a crash anywhere leads to the same order.
 */
@Component
class OrdersByHand {

    /** Beside the orders of a bar's signal and of a position that is too large, within the minute that names the bar. */
    private static final int FIRST_SECOND = 2;

    private static final int SECONDS = 60;

    private final ManualOrders asked;
    private final OrderJournal journal;
    private final EventLog events;
    private final Clock clock;

    OrdersByHand(ManualOrders asked, OrderJournal journal, EventLog events, Clock clock) {
        this.asked = asked;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Map<Ticker, ManualOrder> of(Mode mode) {
        return asked.findByModeOrderByTicker(mode).stream()
                .collect(Collectors.toMap(order -> new Ticker(order.ticker()), Function.identity()));
    }

    /** Whether any of them can be ordered at once: it has not been yet, and waits for no other order of its ticker. */
    boolean anyUnsent(Mode mode, Collection<ManualOrder> some) {
        if (some.isEmpty()) {
            return false;
        }
        Set<String> busy = journal.open(mode).stream()
                .filter(order -> !OrderReconciliation.isUnsent(order))
                .map(JournaledOrder::ticker)
                .collect(Collectors.toSet());
        return some.stream().anyMatch(order -> !busy.contains(order.ticker()) && !isOver(order));
    }

    private boolean isOver(ManualOrder order) {
        return order.order()
                .flatMap(this::find)
                .filter(sent -> sent.orderState().isFinal())
                .isPresent();
    }

    private Optional<JournaledOrder> find(ClientOrderId id) {
        return journal.find(id.value());
    }

    /**
     * Those that a check is to order, each with the name of its order. Some are done, and for some it is too late.
     *
     * @param lastBar beginning of the last completed bar
     */
    Map<Ticker, ManualOrder> named(Mode mode, Instant lastBar) {
        for (ManualOrder order : asked.findByModeOrderByTicker(mode)) {
            Optional<JournaledOrder> sent = order.order().flatMap(this::find);
            if (sent.isPresent()) {
                endIfFinal(order, sent.get());
            } else if (order.isOutdated(clock.instant())) {
                end(order, "nothing is ordered: that could not be done for a while after it was asked for");
            } else if (order.orderTime().isEmpty()) {
                asked.name(mode, order.ticker(), free(order, lastBar));
            }
        }
        return of(mode);
    }

    private void endIfFinal(ManualOrder order, JournaledOrder sent) {
        if (sent.orderState().isFinal()) {
            end(order, outcome(sent));
        }
    }

    /** Several may be asked for on a daily bar, one after the other. */
    private Instant free(ManualOrder order, Instant lastBar) {
        return LongStream.range(FIRST_SECOND, SECONDS)
                .mapToObj(lastBar::plusSeconds)
                .filter(time -> find(ClientOrderId.of(order.mode(), new Ticker(order.ticker()), order.side(), time))
                        .isEmpty())
                .findFirst()
                // all names of the bar are used: the decision finds the last order of them filled
                .orElse(lastBar.plusSeconds(SECONDS - 1));
    }

    /** Ends those whose order has come to its end, and those that were decided on and not ordered. */
    void done(Mode mode, CycleReport report) {
        for (ManualOrder order : asked.findByModeOrderByTicker(mode)) {
            Optional<JournaledOrder> sent = order.order().flatMap(this::find);
            if (sent.isPresent()) {
                endIfFinal(order, sent.get());
            } else if (order.orderTime().isPresent() && !report.openOrders().contains(order.ticker())) {
                decision(report, order.ticker())
                        .ifPresentOrElse(
                                decision -> endIfDecided(order, decision),
                                () -> end(order, "nothing is ordered: it is not among the configured tickers"));
            }
        }
    }

    private static Optional<Decision> decision(CycleReport report, String ticker) {
        return report.decisions().stream()
                .filter(decision -> decision.ticker().equals(ticker))
                .findFirst();
    }

    /** While trading is being stopped nobody has decided on it. */
    private void endIfDecided(ManualOrder order, Decision decision) {
        if (decision.reason().contains(order.how())) {
            end(order, "nothing is ordered: " + decision.reason());
        }
    }

    private static String outcome(JournaledOrder order) {
        String filled = "%s of %s shares were filled"
                .formatted(DriftCheck.plain(order.filledQuantity()), DriftCheck.plain(order.quantity()));
        String why = order.orderState().reason();
        return why.isEmpty() ? filled : "%s: %s".formatted(filled, why);
    }

    private void end(ManualOrder order, String outcome) {
        asked.forget(order.mode(), order.ticker());
        events.add(EventKind.BY_HAND, "%s: %s; %s".formatted(order.ticker(), order.how(), outcome));
    }

    /**
     * Whether a position was bought by hand on the bar of a signal: its strategy decides on it from the next one on, for a
     * person wanted it although that signal was known.
     *
     * @param entryOrder id of the order that opened the position
     */
    boolean isBoughtOn(Instant bar, String entryOrder) {
        return journal.find(entryOrder)
                .filter(JournaledOrder::isByHand)
                .filter(order -> !bar.isAfter(Decider.signalBar(order)))
                .isPresent();
    }
}
