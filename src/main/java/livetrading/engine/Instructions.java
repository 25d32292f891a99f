package livetrading.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.EngineState;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;

/**
 * The instructions of a user that are not carried out yet.
 *
 * @param entriesPaused whether no new position is opened
 * @param closingSince since when all positions are to be closed
 * @param cancellingSince since when all open orders are to be cancelled
 * @param exits the positions that are closed one by one, or were sold elsewhere
 * @param orders what is sold in part or bought by hand, one of a ticker
 * @param someCancelled whether single orders are to be cancelled
 * @param someUnsent whether any of what is sold or bought by hand has not been ordered yet
 */
record Instructions(
        boolean entriesPaused,
        Optional<Instant> closingSince,
        Optional<Instant> cancellingSince,
        Map<Ticker, ManualExit> exits,
        Map<Ticker, ManualOrder> orders,
        boolean someCancelled,
        boolean someUnsent) {

    static Instructions of(
            EngineState state,
            Mode mode,
            Map<Ticker, ManualExit> exits,
            Map<Ticker, ManualOrder> orders,
            boolean someCancelled,
            boolean someUnsent) {
        return new Instructions(
                state.areEntriesPaused(),
                state.closingSince(mode),
                state.cancellingSince(mode),
                exits,
                orders,
                someCancelled,
                someUnsent);
    }

    /** The same with what is closed, sold and bought by hand now. */
    Instructions with(Map<Ticker, ManualExit> exitsNow, Map<Ticker, ManualOrder> ordersNow) {
        return new Instructions(
                entriesPaused, closingSince, cancellingSince, exitsNow, ordersNow, someCancelled, someUnsent);
    }

    boolean isClosing() {
        return closingSince.isPresent();
    }

    boolean isCancelling() {
        return cancellingSince.isPresent();
    }

    /** Whether it must not wait for the next check. */
    boolean areUrgent() {
        return isClosing()
                || isCancelling()
                || someCancelled
                || someUnsent
                || exits.values().stream().anyMatch(exit -> !exit.isSold());
    }

    /** Why the position in a ticker is to be sold whatever its strategy says; empty when it is not. */
    Optional<String> closing(Ticker ticker) {
        if (isClosing()) {
            return Optional.of("all positions are to be closed");
        }
        return exit(ticker).filter(exit -> !exit.isSold()).map(ManualExit::how);
    }

    /** What somebody wants to be sold in part, or bought. */
    Optional<ManualOrder> byHand(Ticker ticker) {
        return Optional.ofNullable(orders.get(ticker));
    }

    /** Why no position in a ticker is opened although its strategy may want it; empty when one may be. */
    Optional<String> keepingOut(Ticker ticker) {
        if (entriesPaused) {
            return Optional.of("entries are paused");
        }
        return exit(ticker)
                .map(exit ->
                        "the position was %s: none is opened before the strategy has been out".formatted(exit.how()));
    }

    private Optional<ManualExit> exit(Ticker ticker) {
        return Optional.ofNullable(exits.get(ticker));
    }

    /** Whether an open order is to be taken back: what waits for the open must not be bought only to be sold again. */
    boolean cancel(JournaledOrder order) {
        boolean buysWhatIsClosed =
                order.side() == Side.BUY && closing(new Ticker(order.ticker())).isPresent();
        return isCancelling() || order.isCancelAsked() || buysWhatIsClosed;
    }
}
