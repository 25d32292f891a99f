package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import livetrading.standin.faults.Effect;

/** An order in the broker's book. Only used in one's turn. */
public final class Order {

    private final UUID id;
    private final Asset asset;
    private final Ticket ticket;
    private final String source;
    private final Map<Moment, Instant> times = new EnumMap<>(Moment.class);
    private OrderStatus status = OrderStatus.PENDING_NEW;
    private Optional<BigDecimal> qty;
    private Optional<BigDecimal> limitPrice;
    private BigDecimal filledQty = BigDecimal.ZERO;
    private BigDecimal filledValue = BigDecimal.ZERO;
    private Optional<BigDecimal> highWaterMark = Optional.empty();
    private Optional<UUID> replaces = Optional.empty();
    private Optional<UUID> replacedBy = Optional.empty();
    private Optional<Order> parent = Optional.empty();
    private Optional<Order> sibling = Optional.empty();
    private List<Order> legs = List.of();
    private Optional<Effect> mischief = Optional.empty();
    private Instant visibleFrom = Instant.MIN;
    private boolean triggered;
    private Instant waitsUntil = Instant.MIN;
    private Instant wakesAt = Instant.MIN;

    Order(UUID id, Asset asset, Ticket ticket, String source) {
        this.id = id;
        this.asset = asset;
        this.ticket = ticket;
        this.source = source;
        this.qty = ticket.qty();
        this.limitPrice = ticket.limitPrice();
    }

    public UUID id() {
        return id;
    }

    public String clientOrderId() {
        return ticket.clientOrderId();
    }

    public Asset asset() {
        return asset;
    }

    public String symbol() {
        return ticket.symbol();
    }

    public Side side() {
        return ticket.side();
    }

    /** The order as it was asked for. */
    public Ticket ticket() {
        return ticket;
    }

    /** The program that it came from. */
    public String source() {
        return source;
    }

    public OrderStatus status() {
        return status;
    }

    /** Empty when an amount of money was asked for. */
    public Optional<BigDecimal> qty() {
        return qty;
    }

    public Optional<BigDecimal> limitPrice() {
        return limitPrice;
    }

    public BigDecimal filledQty() {
        return filledQty;
    }

    public Optional<BigDecimal> averagePrice() {
        return filledQty.signum() == 0 ? Optional.empty() : Optional.of(Money.divide(filledValue, filledQty));
    }

    public Optional<BigDecimal> highWaterMark() {
        return highWaterMark;
    }

    public Optional<Instant> time(Moment moment) {
        return Optional.ofNullable(times.get(moment));
    }

    public Optional<UUID> replaces() {
        return replaces;
    }

    public Optional<UUID> replacedBy() {
        return replacedBy;
    }

    public List<Order> legs() {
        return legs;
    }

    public Optional<Order> parent() {
        return parent;
    }

    public boolean isVisible(Instant now) {
        return !now.isBefore(visibleFrom);
    }

    /** The shares still to come; for an order of an amount, the shares that the rest of it buys. */
    BigDecimal remaining(BigDecimal price) {
        return qty.map(all -> all.subtract(filledQty))
                .orElseGet(() -> Money.shares(ticket.notional().orElseThrow().subtract(filledValue), price));
    }

    /** The shares still to come; none for an order of an amount, whose shares are not known. */
    BigDecimal openQty() {
        return qty.map(all -> all.subtract(filledQty)).orElse(BigDecimal.ZERO);
    }

    Optional<Order> sibling() {
        return sibling;
    }

    Optional<Effect> mischief() {
        return mischief;
    }

    /** Whether an execution may come now. */
    boolean isReady(Instant now) {
        return !now.isBefore(waitsUntil);
    }

    boolean isTriggered() {
        return triggered;
    }

    void fill(BigDecimal quantity, BigDecimal price, boolean complete) {
        filledQty = Money.plain(filledQty.add(quantity));
        filledValue = filledValue.add(quantity.multiply(price));
        if (complete) {
            status = OrderStatus.FILLED;
        } else if (status != OrderStatus.PENDING_CANCEL) {
            status = OrderStatus.PARTIALLY_FILLED;
        }
    }

    void become(OrderStatus newStatus) {
        status = newStatus;
    }

    void mark(Moment moment, Instant at) {
        times.put(moment, at);
    }

    void trigger() {
        triggered = true;
    }

    void limit(BigDecimal price) {
        limitPrice = Optional.of(price);
    }

    void shrink(BigDecimal quantity) {
        qty = Optional.of(quantity);
    }

    void highWaterMark(BigDecimal price) {
        highWaterMark = Optional.of(price);
    }

    void plan(Effect effect) {
        mischief = Optional.of(effect);
    }

    /** When the next execution may come, if it has to wait for a time. */
    Optional<Instant> readyAt() {
        return Optional.of(waitsUntil).filter(time -> time.isBefore(Instant.MAX));
    }

    /** Notes that the order will be worked at a time; false when that has been noted before. */
    boolean wakeAt(Instant time) {
        boolean isNew = !time.equals(wakesAt);
        wakesAt = time;
        return isNew;
    }

    void waitUntil(Instant time) {
        waitsUntil = time;
    }

    void hideUntil(Instant time) {
        visibleFrom = time;
    }

    void replace(Order old) {
        replaces = Optional.of(old.id);
    }

    void beReplacedBy(Order other) {
        replacedBy = Optional.of(other.id);
    }

    void attach(List<Order> newLegs) {
        legs = List.copyOf(newLegs);
        legs.forEach(leg -> leg.parent = Optional.of(this));
    }

    void pair(Order other) {
        sibling = Optional.of(other);
        other.sibling = Optional.of(this);
    }
}
