package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a part of a position is to be sold, or that a ticker is to be bought now; it stays until its order
 * has ended. A ticker has one at a time, and its time names one order, so that neither a second click nor a crash makes
 * another.
 */
@Entity
@Table(name = "manual_orders")
public class ManualOrder {

    private static final String SOLD = "a part sold by hand, by ";
    private static final String BOUGHT = "bought by hand, by ";

    /** Whoever buys now means now, not the day on which trading or the broker is back. */
    private static final Duration PURCHASE_LASTS = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    @Enumerated(EnumType.STRING)
    private Side side;

    private @Nullable BigDecimal shares;

    private @Nullable BigDecimal held;

    private Instant askedAt;

    private String askedBy;

    private @Nullable Instant orderTime;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ManualOrder() {}

    private ManualOrder(Mode mode, Ticker ticker, Side side, Instant askedAt, String askedBy) {
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.side = side;
        this.askedAt = askedAt;
        this.askedBy = askedBy;
    }

    /**
     * The sale of a part of a position.
     *
     * @param held shares that the user saw: where there are others by then, nothing is sold
     * @throws IllegalArgumentException unless there are more than 0 shares and fewer than those held
     */
    public static ManualOrder sale(
            Mode mode, Ticker ticker, BigDecimal shares, BigDecimal held, Instant askedAt, String askedBy) {
        if (shares.signum() <= 0 || shares.compareTo(held) >= 0) {
            throw new IllegalArgumentException("%s of %s shares are no part of them".formatted(shares, held));
        }
        ManualOrder sale = new ManualOrder(mode, ticker, Side.SELL, askedAt, askedBy);
        sale.shares = shares;
        sale.held = held;
        return sale;
    }

    /** A purchase at the size that the risk rules allow. */
    public static ManualOrder purchase(Mode mode, Ticker ticker, Instant askedAt, String askedBy) {
        return new ManualOrder(mode, ticker, Side.BUY, askedAt, askedBy);
    }

    /** What it says, so that it can be kept when the row is gone. */
    public record Content(
            Mode mode,
            Ticker ticker,
            Side side,
            @Nullable BigDecimal shares,
            @Nullable BigDecimal held,
            Instant askedAt,
            String askedBy,
            @Nullable Instant orderTime) {

        /** Somebody's word as it was at a time in the past. */
        public ManualOrder asItWas() {
            var order = new ManualOrder(mode, ticker, side, askedAt, askedBy);
            order.shares = shares;
            order.held = held;
            order.orderTime = orderTime;
            return order;
        }
    }

    public Content content() {
        return new Content(mode, new Ticker(ticker), side, shares, held, askedAt, askedBy, orderTime);
    }

    /** Whether the reason of an order, as the journal has it, is one of these, or of a position closed by hand. */
    static boolean isReason(String reason) {
        return reason.startsWith(SOLD) || reason.startsWith(BOUGHT) || reason.startsWith(ManualExit.CLOSED);
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public Side side() {
        return side;
    }

    /** How many are sold; empty of a purchase, and where somebody has emptied it. */
    public Optional<BigDecimal> shares() {
        return Optional.ofNullable(shares);
    }

    /** Whether a position is the one that the user saw. */
    public boolean isOf(OwnHolding own) {
        return held != null && held.compareTo(own.quantity()) == 0;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether it is too late to do it. */
    public boolean isOutdated(Instant now) {
        return side == Side.BUY && now.isAfter(askedAt.plus(PURCHASE_LASTS));
    }

    /** Names its order; empty before the first check that sees it. */
    public Optional<Instant> orderTime() {
        return Optional.ofNullable(orderTime);
    }

    /** Of its order; empty before the first check that sees it. */
    public Optional<ClientOrderId> order() {
        return orderTime().map(time -> ClientOrderId.of(mode, new Ticker(ticker), side, time));
    }

    /** Name of the user. */
    public String askedBy() {
        return askedBy;
    }

    /** What is done, and by whom, in words. */
    public String how() {
        return (side == Side.BUY ? BOUGHT : SOLD) + askedBy;
    }
}
