package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import livetrading.standin.faults.FaultPlan;

/**
 * The broker: everything below the interface. Its methods take a turn each; what they return of orders is only to be
 * read in one's turn, see {@link #turn()}.
 */
public final class BrokerCore {

    private final Turn turn;
    private final SimClock clock;
    private final Ids ids;
    private final TradingCalendar calendar;
    private final MarketTape tape;
    private final BarLibrary bars;
    private final Assets assets;
    private final Account account;
    private final OrderBook book = new OrderBook();
    private final TradeUpdates updates;
    private final AccountRules accountRules;
    private final Fills fills;
    private final OrderEngine engine;
    private final Replacements replacements;
    private final Sessions sessions;
    private final Journal journal;
    private final CashBookings bookings;

    public BrokerCore(Turn turn, SimClock clock, FaultPlan faults, long seed, BigDecimal cash) {
        this.turn = turn;
        this.clock = clock;
        ids = new Ids(seed);
        calendar = new TradingCalendar(this::planSessions);
        tape = new MarketTape(turn, clock);
        bars = new BarLibrary(turn, calendar);
        assets = new Assets(turn, ids);
        account = new Account(turn, clock, ids.next(), cash);
        updates = new TradeUpdates(turn);
        accountRules = new AccountRules(account, book, tape);
        Admission admission = new Admission(clock, assets, book, accountRules);
        Transitions transitions = new Transitions(clock, ids, updates);
        Legs legs = new Legs(ids, book, transitions);
        fills = new Fills(clock, ids, account, transitions, legs);
        Desk desk = new Desk(clock, calendar, ids, admission, book);
        engine = new OrderEngine(clock, calendar, tape, faults, book, desk, transitions, legs, fills);
        replacements = new Replacements(desk, engine, transitions, faults);
        sessions = new Sessions(clock, calendar, tape, account, book, engine, fills, faults);
        journal = new Journal(turn, clock, book, fills);
        bookings = new CashBookings(turn, clock, ids, account);
        tape.listen(engine::onPrice);
        sessions.plan();
    }

    private void planSessions() {
        turn.run(() -> sessions.plan());
    }

    public Turn turn() {
        return turn;
    }

    public SimClock clock() {
        return clock;
    }

    public TradingCalendar calendar() {
        return calendar;
    }

    public MarketTape tape() {
        return tape;
    }

    public BarLibrary bars() {
        return bars;
    }

    public Assets assets() {
        return assets;
    }

    public Account account() {
        return account;
    }

    /** Only to be used in one's turn. */
    public OrderBook book() {
        return book;
    }

    public TradeUpdates updates() {
        return updates;
    }

    /** What is booked in the account without a trade. */
    public CashBookings bookings() {
        return bookings;
    }

    public Journal journal() {
        return journal;
    }

    /** A random id, the same one for the same seed and history. */
    public UUID newId() {
        return turn.get(ids::next);
    }

    /**
     * Takes an order, and works it after it has been shown to the caller as it was taken. Throws a {@link Refusal}.
     */
    public <T> T submit(Ticket ticket, String source, Function<Order, T> shown) {
        return turn.get(() -> {
            Order order = engine.submit(ticket, source);
            T answer = shown.apply(order);
            engine.activate(order);
            return answer;
        });
    }

    /** An order that the program under test did not send: given by hand, or by another program. */
    public UUID orderByHand(Ticket ticket) {
        return submit(ticket, "web", Order::id);
    }

    /** Takes a request to cancel an order. Throws a {@link Refusal}. */
    public void cancel(Order order) {
        turn.run(() -> engine.requestCancel(order));
    }

    /** Replaces an order; throws a {@link Refusal}. What is shown is the new order, which may still be rejected. */
    public <T> T replace(Order old, Replacement replacement, Function<Order, T> shown) {
        return turn.get(() -> {
            Order next = replacements.request(old, replacement);
            T answer = shown.apply(next);
            replacements.settle(old, next);
            return answer;
        });
    }

    /** Executes a part of an order, wherever the market is. */
    public void fill(UUID orderId, String qty, String price) {
        turn.run(() -> fills.fill(order(orderId), new BigDecimal(qty), new BigDecimal(price)));
    }

    /** The broker takes an order back that it had taken. */
    public void reject(UUID orderId) {
        turn.run(() -> engine.reject(order(orderId)));
    }

    /** The broker cancels an order that nobody asked it to cancel, or confirms a cancellation that it kept waiting. */
    public void endByBroker(UUID orderId, OrderStatus status) {
        turn.run(() -> engine.end(order(orderId), status));
    }

    private Order order(UUID id) {
        return book.find(id).orElseThrow();
    }

    /** One share becomes so many: positions, prices and bars change, open orders do not. */
    public void split(String symbol, String ratio) {
        BigDecimal shares = new BigDecimal(ratio);
        turn.run(() -> {
            tape.split(symbol, shares);
            account.hold(account.holdings().split(symbol, shares));
            bars.split(symbol, clock.instant(), shares);
        });
    }

    /** A company takes another symbol. */
    public void rename(String from, String to) {
        turn.run(() -> {
            assets.rename(from, to);
            tape.rename(from, to);
            account.hold(account.holdings().rename(from, to));
        });
    }

    /** Shares of a symbol that no open order holds. */
    public BigDecimal available(String symbol) {
        return turn.get(() -> {
            boolean isShort = account.holdings().qty(symbol).signum() < 0;
            return accountRules.available(symbol, isShort ? Side.BUY : Side.SELL);
        });
    }

    /** What the account was worth with what it held at a time, at the prices of now. */
    public Valuation valuation(Instant holdingsAt) {
        return turn.get(() -> Valuation.of(account.holdingsAt(holdingsAt), account.multiplier(), open(), tape));
    }

    public Optional<Order> find(String clientOrderId) {
        return turn.get(() -> book.find(clientOrderId));
    }

    private Collection<Order> open() {
        return book.open();
    }
}
