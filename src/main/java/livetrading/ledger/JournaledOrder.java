package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.market.OutsideText;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;

/** An order as it was written down before it was sent, and what became of it. */
@Entity
@Table(name = "orders")
public class JournaledOrder {

    private static final int PRICE_DIGITS = 6;

    @Id
    private String clientOrderId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    @Enumerated(EnumType.STRING)
    private Side side;

    private BigDecimal quantity;

    private Instant barTime;

    @Embedded
    private TradingPlan plan;

    private String reason;

    private String state;

    private String stateReason;

    private @Nullable String brokerOrderId;

    private BigDecimal filledQuantity;

    private @Nullable BigDecimal averageFillPrice;

    private Instant createdAt;

    private Instant updatedAt;

    private @Nullable Instant cancelAskedAt;

    private @Nullable Instant missedAt;

    private @Nullable Instant takenBackAt;

    private @Nullable String exitRules;

    private @Nullable String timeframe;

    /** The database derives it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant marketTime;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected JournaledOrder() {}

    /** An order that is about to be sent. */
    public JournaledOrder(Mode mode, OrderIntent intent, TradingPlan plan, Instant now) {
        this.clientOrderId = intent.clientOrderId().value();
        this.mode = mode;
        this.ticker = intent.ticker().symbol();
        this.plan = plan;
        this.side = intent.side();
        this.quantity = intent.quantity();
        this.barTime = intent.barTime();
        this.reason = OutsideText.line(intent.reason());
        this.state = new OrderState.Intended().code();
        this.stateReason = "";
        this.filledQuantity = BigDecimal.ZERO;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * An order as it was at a time in the past.
     *
     * @param filled so many shares
     * @param rules the names of the risk rules that close a position with it; blank where others do
     */
    public static JournaledOrder asItWas(
            Mode mode,
            OrderIntent intent,
            TradingPlan plan,
            OrderState state,
            BigDecimal filled,
            String rules,
            Instant createdAt) {
        var order = new JournaledOrder(mode, intent, plan, createdAt);
        order.put(state, createdAt);
        order.filledQuantity = filled;
        order.exitRules = rules;
        return order;
    }

    /** The bars on which it was decided. */
    void decidedOn(Timeframe bars) {
        timeframe = bars.code();
    }

    /**
     * Its plan as it decides on other bars than those of then: on longer ones made of these, where they are shorter.
     *
     * @param bars those of now
     */
    TradingPlan planOn(Timeframe bars) {
        return Optional.ofNullable(timeframe)
                .flatMap(Timeframe::of)
                .filter(before -> before != bars)
                .map(plan::on)
                .orElse(plan);
    }

    /** The bars on which it was decided; empty where nobody wrote it down. */
    public Optional<Timeframe> timeframe() {
        return Optional.ofNullable(timeframe).flatMap(Timeframe::of);
    }

    /** The position is closed by risk rules; their names. */
    void closesBy(String rules) {
        exitRules = rules;
    }

    /** The names of the risk rules that close the position with this sale; empty where others do. */
    public Optional<String> exitRules() {
        return Optional.ofNullable(exitRules).filter(rules -> !rules.isBlank());
    }

    /** @throws IllegalStateException when an order in this state cannot come into the other one */
    void become(OrderState now, Instant at) {
        if (!orderState().mayBecome(now)) {
            throw new IllegalStateException("an order that is %s cannot become %s".formatted(state, now.code()));
        }
        put(now, at);
    }

    /** The broker has it, although it was thought to have ended. */
    void reopen(OrderState now, Instant at) {
        put(now, at);
    }

    /** It is sent once more: the same order under the same id. */
    void sendAgain(Instant now) {
        put(new OrderState.Intended(), now);
    }

    void miss(Instant now) {
        missedAt = now;
    }

    /** Whether it was noticed that the broker neither answered nor shows it. */
    public boolean isMissed() {
        return missedAt != null;
    }

    /** Whether it was sent, or about to be, and the broker has said nothing of it yet. */
    public boolean isUnanswered() {
        return switch (orderState()) {
            case OrderState.Intended i -> true;
            case OrderState.Unknown u -> true;
            case OrderState.Unsent u -> false;
            case OrderState.Accepted a -> false;
            case OrderState.PartiallyFilled p -> false;
            case OrderState.Filled f -> false;
            case OrderState.Cancelled c -> false;
            case OrderState.Expired e -> false;
            case OrderState.Rejected r -> false;
        };
    }

    private void put(OrderState now, Instant at) {
        state = now.code();
        stateReason = now.reason();
        updatedAt = at;
    }

    /** Takes over the broker's id and all its fills so far; older news, which knows of fewer fills, changes nothing. */
    void filled(String brokerId, List<Fill> fills) {
        brokerOrderId = brokerId;
        BigDecimal filled = fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (filled.compareTo(filledQuantity) < 0) {
            return;
        }
        filledQuantity = filled;
        BigDecimal notional = fills.stream()
                .map(fill -> fill.quantity().multiply(fill.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        averageFillPrice = filledQuantity.signum() == 0
                ? null
                : notional.divide(filledQuantity, PRICE_DIGITS, RoundingMode.HALF_EVEN);
    }

    void askToCancel(Instant now) {
        cancelAskedAt = now;
    }

    /** Whether somebody wants this one order to be cancelled. */
    public boolean isCancelAsked() {
        return cancelAskedAt != null;
    }

    void takeBack(Instant now) {
        cancelAskedAt = now;
        takenBackAt = now;
    }

    /** Whether it has ended without having bought or sold a share because its size had become wrong while it waited. */
    public boolean isTakenBack() {
        return takenBackAt != null && orderState().isFinal() && filledQuantity.signum() == 0;
    }

    /** What somebody has written over it is an order whose outcome is unknown. */
    public OrderState orderState() {
        return OrderState.find(state, stateReason)
                .orElseGet(() -> new OrderState.Unknown("its state in the database is '%s'".formatted(state)));
    }

    /** The order as it was decided on. */
    public OrderIntent intent() {
        return new OrderIntent(
                new ClientOrderId(clientOrderId), new Ticker(ticker), side, quantity, strategy(), barTime, reason);
    }

    /** What the order was decided with; an exit of the position is decided with the same. */
    public TradingPlan plan() {
        return plan;
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public String strategy() {
        return plan.strategy();
    }

    public Side side() {
        return side;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public Instant barTime() {
        return barTime;
    }

    public String reason() {
        return OutsideText.line(reason);
    }

    /** Whether a person has wanted it, and no strategy and no rule. */
    public boolean isByHand() {
        return ManualOrder.isReason(reason);
    }

    public @Nullable String brokerOrderId() {
        return brokerOrderId;
    }

    public BigDecimal filledQuantity() {
        return filledQuantity;
    }

    public @Nullable BigDecimal averageFillPrice() {
        return averageFillPrice;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was made, by the market's clock: in the simulated market the time of the bar, else that of writing. */
    public Instant marketTime() {
        return marketTime == null ? createdAt : marketTime;
    }
}
