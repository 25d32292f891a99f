package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EvaluationRows;
import livetrading.ledger.EventKind;
import livetrading.ledger.ImplausiblePrices;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualExits;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.ManualOrders;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.StrategyPin;
import livetrading.ledger.StrategyPins;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import org.springframework.stereotype.Component;

/** The commands that a user can give. They are only written to the database; the engine reads it before every step. */
@Component
public class EngineControl {

    private final EngineStates states;
    private final EventLog events;
    private final EvaluationRows evaluations;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final Strategies strategies;
    private final ManualExits exits;
    private final ManualOrders byHand;
    private final OrderJournal orders;
    private final EngineMonitor monitor;
    private final ImplausiblePrices prices;
    private final Clock clock;

    EngineControl(
            EngineStates states,
            EventLog events,
            EvaluationRows evaluations,
            BestStrategies best,
            StrategyPins pins,
            Strategies strategies,
            ManualExits exits,
            ManualOrders byHand,
            OrderJournal orders,
            EngineMonitor monitor,
            ImplausiblePrices prices,
            Clock clock) {
        this.states = states;
        this.events = events;
        this.evaluations = evaluations;
        this.best = best;
        this.pins = pins;
        this.strategies = strategies;
        this.exits = exits;
        this.byHand = byHand;
        this.orders = orders;
        this.monitor = monitor;
        this.prices = prices;
        this.clock = clock;
    }

    /** In which everything is closed or cancelled: the one that is shown where somebody asks for it. */
    private String mode() {
        return monitor.status().mode().name();
    }

    /** Trading is on from the next step of the engine. */
    public void start() {
        states.start(clock.instant());
    }

    /** The cycle in flight completes without sending new orders; positions stay. */
    public void stop() {
        states.stop(clock.instant());
    }

    /** No new positions until that is taken back; open ones are led to their exit. */
    public void pauseEntries(boolean paused) {
        states.pauseEntries(paused ? 1 : 0);
        events.add(paused ? EventKind.PAUSE : EventKind.RESUME, paused ? "Entries paused" : "Entries resumed");
    }

    /** Every open order is cancelled, again and again until none is left. */
    public void cancelOpenOrders() {
        states.cancel(clock.instant(), mode());
        events.add(EventKind.CANCEL, "All open orders are to be cancelled");
    }

    /**
     * Every position of the program is sold at the market, tried again until none is left; entries are paused, and
     * those
     * that wait for the open are cancelled.
     */
    public void closeAllPositions() {
        states.close(clock.instant(), mode());
        events.add(EventKind.CLOSE, "All positions are to be closed");
    }

    /**
     * Sells the program's position in a ticker at the market while trading is on, and tries again until nothing is
     * left.
     * No new one is opened until the ticker's strategy has been out, too, or the user allows entries again.
     *
     * @param user who says so
     */
    public void closePosition(Mode mode, Ticker ticker, String user) {
        byHand.forget(mode, ticker.symbol());
        exits.forget(mode, ticker.symbol());
        exits.save(new ManualExit(mode, ticker, clock.instant(), user));
        events.add(EventKind.CLOSE, "%s: the position is to be closed, by %s".formatted(ticker, user));
    }

    /**
     * Sells a part of the program's position in a ticker at the market, once, while trading is on. The rest stays with its
     * strategy and its stops.
     *
     * @param held shares that the user saw: where there are others by then, nothing is sold
     * @param user who says so
     * @return false when something is sold or bought by hand in the ticker already
     * @throws IllegalArgumentException unless there are more than 0 shares and fewer than those held
     */
    public boolean sellPart(Mode mode, Ticker ticker, BigDecimal shares, BigDecimal held, String user) {
        boolean isNew = byHand.ask(ManualOrder.sale(mode, ticker, shares, held, clock.instant(), user));
        if (isNew) {
            events.add(
                    EventKind.BY_HAND,
                    "%s: %s of %s shares are to be sold, by %s"
                            .formatted(ticker, DriftCheck.plain(shares), DriftCheck.plain(held), user));
        }
        return isNew;
    }

    /**
     * Buys a ticker at the next check, at the size that the risk rules allow then, or not at all. The position belongs to
     * the ticker's active strategy, which decides on it from the next completed bar on.
     *
     * @param user who says so
     * @return false when something is sold or bought by hand in the ticker already
     */
    public boolean enter(Mode mode, Ticker ticker, String user) {
        boolean isNew = byHand.ask(ManualOrder.purchase(mode, ticker, clock.instant(), user));
        if (isNew) {
            events.add(EventKind.BY_HAND, "%s: it is to be bought, by %s".formatted(ticker, user));
        }
        return isNew;
    }

    /** Takes back what is sold or bought by hand, as long as it has not been ordered. */
    public void takeBackByHand(Mode mode, Ticker ticker, String user) {
        if (byHand.forget(mode, ticker.symbol()) > 0) {
            events.add(EventKind.BY_HAND, "%s: nothing is to be ordered by hand, by %s".formatted(ticker, user));
        }
    }

    /** Takes back that a position is to be closed, or that none is opened because one was closed by hand. */
    public void allowEntry(Mode mode, Ticker ticker, String user) {
        if (exits.forget(mode, ticker.symbol()) > 0) {
            events.add(
                    EventKind.RELEASE, "%s: its strategy may open and keep a position, by %s".formatted(ticker, user));
        }
    }

    /**
     * One open order is cancelled, again and again until that is confirmed. Where it closes a position by hand, that is
     * taken back with it.
     *
     * @return false when it has come to its end already, or was asked for before
     */
    public boolean cancelOrder(String clientOrderId, String user) {
        Optional<JournaledOrder> asked = orders.askToCancel(clientOrderId, user, clock.instant());
        asked.ifPresent(order -> {
            if (order.side() == Side.SELL) {
                exits.takeBack(order.mode(), order.ticker());
            }
            events.add(EventKind.CANCEL, "Order %s is to be cancelled, by %s".formatted(clientOrderId, user));
        });
        return asked.isPresent();
    }

    /**
     * Lets a strategy trade a ticker from the next cycle on, whatever is selected, until that is taken back. A position
     * that another strategy opened is still led to its exit by that one.
     *
     * @param strategy its id
     * @param user who says so
     * @throws IllegalArgumentException when there is no such strategy
     */
    public void pin(Mode mode, Ticker ticker, String strategy, String user) {
        Strategy pinned = strategies
                .find(strategy)
                .orElseThrow(() -> new IllegalArgumentException("there is no strategy '" + strategy + "'"));
        pins.put(new StrategyPin(mode, ticker, pinned.id(), clock.instant(), user));
        events.add(EventKind.PIN, "%s: %s pinned by hand, by %s".formatted(ticker, pinned.name(), user));
    }

    /** Gives a ticker back to the selected strategy; an open position is led to its exit by what opened it. */
    public void release(Mode mode, Ticker ticker, String user) {
        if (pins.deleteByModeAndTicker(mode, ticker.symbol()) > 0) {
            events.add(EventKind.RELEASE, "%s: back to the selected strategy, by %s".formatted(ticker, user));
        }
    }

    /**
     * Lets a ticker trade on prices that look wrong.
     *
     * @param user who says that they are right
     */
    public void confirmPrices(Mode mode, Ticker ticker, String user) {
        if (prices.confirm(mode, ticker.symbol(), clock.instant(), user) > 0) {
            events.add(EventKind.RELEASE, "%s: its prices are right, by %s".formatted(ticker, user));
        }
    }

    /** Takes back that the prices of a ticker are right. */
    public void doubtPrices(Mode mode, Ticker ticker, String user) {
        if (prices.doubt(mode, ticker.symbol()) > 0) {
            events.add(EventKind.PAUSE, "%s: its prices are doubtful again, by %s".formatted(ticker, user));
        }
    }

    /** Forgets the evaluation of a ticker in a mode; the next cycle repeats it. */
    public void reevaluate(Mode mode, String ticker) {
        evaluations.forget(mode, ticker);
    }

    /** Forgets all evaluations of a mode; the next cycle repeats them. */
    public void reevaluateAll(Mode mode) {
        best.tickers(mode).forEach(ticker -> evaluations.forget(mode, ticker));
    }
}
