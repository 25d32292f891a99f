package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * An entry and its exit: own shares of a mode and ticker leave 0 until they are 0 again, however many fills that takes.
 * Money is in US dollars, times are those of the market.
 */
@Entity
@Table(name = "round_trips")
public class BookedRoundTrip {

    static final String SOLD_ELSEWHERE = "sold elsewhere";

    private static final int PRICE_DIGITS = 6;
    private static final int FRACTION_DIGITS = 8;
    private static final int BASIS_POINT_DIGITS = 4;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private String strategy;

    private String entryOrder;

    private @Nullable String exitOrder;

    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** The same as text, to sort by: what is open comes after all that is over. An index has the same words. */
    @Formula("coalesce(closed_at, '9')")
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable String ended;

    private @Nullable Long heldSeconds;

    private BigDecimal shares = BigDecimal.ZERO;

    private BigDecimal held = BigDecimal.ZERO;

    private BigDecimal sharesSold = BigDecimal.ZERO;

    private BigDecimal bought = BigDecimal.ZERO;

    private BigDecimal sold = BigDecimal.ZERO;

    private BigDecimal cost = BigDecimal.ZERO;

    private BigDecimal fees = BigDecimal.ZERO;

    private BigDecimal entryPrice = BigDecimal.ZERO;

    private @Nullable BigDecimal exitPrice;

    private @Nullable BigDecimal profit;

    private @Nullable BigDecimal profitFraction;

    /** In the database, so that rows are sorted and exported by what is shown. */
    @Formula("""
            case when closed_at is not null then profit else (
                select round(coalesce(profit, 0) + own.quantity * now.last_price - own.cost, 4)
                from own_holdings own join positions now on now.mode = own.mode and now.ticker = own.ticker
                where own.mode = mode and own.ticker = ticker) end""")
    private @Nullable BigDecimal profitNow;

    @Formula("""
            case when closed_at is not null then profit_fraction else (
                select round(1.0 * (coalesce(profit, 0) + own.quantity * now.last_price - own.cost) / nullif(cost, 0), 8)
                from own_holdings own join positions now on now.mode = own.mode and now.ticker = own.ticker
                where own.mode = mode and own.ticker = ticker) end""")
    private @Nullable BigDecimal fractionNow;

    private @Nullable BigDecimal modelled;

    private @Nullable BigDecimal slippage;

    private @Nullable BigDecimal slippageBp;

    private String whyIn;

    private @Nullable String whyOut;

    private @Nullable BigDecimal best;

    private @Nullable BigDecimal worst;

    @SuppressWarnings("unused") // queries ask for it
    private boolean measured;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BookedRoundTrip() {}

    /** Begins with a purchase, which has to be {@linkplain #add added} like all others. */
    BookedRoundTrip(Trade entry, String whyIn) {
        this.mode = entry.mode();
        this.ticker = entry.ticker();
        this.strategy = entry.strategy();
        this.entryOrder = entry.clientOrderId();
        this.openedAt = entry.timestamp();
        this.whyIn = whyIn;
    }

    /** One whose beginning is not known: what is held of it. */
    BookedRoundTrip(OwnHolding known, Trade first) {
        this(first, "");
        this.entryOrder = known.entryOrder();
        this.shares = known.quantity();
        this.held = known.quantity();
        this.bought = known.cost();
        this.cost = known.cost();
        this.entryPrice = price(bought, shares);
    }

    /** Takes a fill in; what is held afterwards is told by {@link #holds}. */
    void add(Trade fill, String why) {
        fees = fees.add(fill.fees());
        BigDecimal value = fill.quantity().multiply(fill.price());
        if (fill.side() == Side.BUY) {
            shares = shares.add(fill.quantity());
            bought = bought.add(value);
            cost = cost.add(value).add(fill.fees());
            entryPrice = price(bought, shares);
        } else {
            sharesSold = sharesSold.add(fill.quantity());
            sold = sold.add(value);
            exitPrice = price(sold, sharesSold);
            exitOrder = fill.clientOrderId();
            whyOut = why;
            Optional.ofNullable(fill.realizedProfit()).ifPresent(this::realize);
        }
        measured = false;
    }

    private void realize(BigDecimal more) {
        profit = profit == null ? more : profit.add(more);
    }

    /** @param left shares that are held now; with none it is over */
    void holds(BigDecimal left, Instant at) {
        held = left;
        if (left.signum() == 0) {
            closedAt = at;
            heldSeconds = Math.max(0, Duration.between(openedAt, at).toSeconds());
            profitFraction = profit == null || cost.signum() == 0
                    ? null
                    : profit.divide(cost, FRACTION_DIGITS, RoundingMode.HALF_EVEN);
        }
    }

    /**
     * What is missing was sold without an order of the program, at a price that nobody has told.
     *
     * @param costOfMissing goes out of the cost, because nothing of what they brought comes into the profit
     */
    void soldElsewhere(BigDecimal left, BigDecimal costOfMissing, Instant at) {
        whyOut = SOLD_ELSEWHERE;
        cost = cost.subtract(costOfMissing).max(BigDecimal.ZERO);
        holds(left, at);
    }

    /** A split has made other shares of those that are held; what is told per share follows, what they cost stays. */
    void split(BigDecimal became) {
        shares = shares.multiply(became).divide(held, FRACTION_DIGITS, RoundingMode.HALF_EVEN);
        sharesSold = sharesSold.multiply(became).divide(held, FRACTION_DIGITS, RoundingMode.HALF_EVEN);
        held = became;
        entryPrice = price(bought, shares);
        exitPrice = sharesSold.signum() == 0 ? null : price(sold, sharesSold);
    }

    /** Takes in what the back-test would have paid for one of its fills, each once. */
    void modelled(Trade fill, BigDecimal modelledPrice) {
        BigDecimal value = fill.quantity().multiply(modelledPrice);
        BigDecimal more = fill.quantity().multiply(fill.price()).subtract(value);
        BigDecimal worse = fill.side() == Side.BUY ? more : more.negate();
        modelled = modelled == null ? value : modelled.add(value);
        slippage = slippage == null ? worse : slippage.add(worse);
        slippageBp = slippage.multiply(BASIS_POINTS).divide(modelled, BASIS_POINT_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Whether these are not its best and worst moments so far, or are the final ones. */
    public boolean isNews(@Nullable BigDecimal highest, @Nullable BigDecimal lowest) {
        return !same(best, highest) || !same(worst, lowest) || !isOpen();
    }

    void measure(@Nullable BigDecimal highest, @Nullable BigDecimal lowest) {
        best = highest;
        worst = lowest;
        measured = !isOpen();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Optional.ofNullable(one)
                .map(BigDecimal::stripTrailingZeros)
                .equals(Optional.ofNullable(other).map(BigDecimal::stripTrailingZeros));
    }

    private static BigDecimal price(BigDecimal value, BigDecimal shares) {
        return value.divide(shares, PRICE_DIGITS, RoundingMode.HALF_EVEN);
    }

    public @Nullable Long id() {
        return id;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    /** The one that opened it. */
    public String strategy() {
        return strategy;
    }

    /** Client order id of the order that opened it. */
    public String entryOrder() {
        return entryOrder;
    }

    /** Client order id of the last order that sold shares. */
    public @Nullable String exitOrder() {
        return exitOrder;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null while shares are held. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** From the first entry to the last exit; null while shares are held. */
    public @Nullable Long heldSeconds() {
        return heldSeconds;
    }

    /** Bought in all, in shares of today if they were split while held. */
    public BigDecimal shares() {
        return shares;
    }

    /** Still held. */
    public BigDecimal held() {
        return held;
    }

    /** Of all purchases with fees, without shares that were sold elsewhere. */
    public BigDecimal cost() {
        return cost;
    }

    /** Of all fills. */
    public BigDecimal fees() {
        return fees;
    }

    /** Average. */
    public BigDecimal entryPrice() {
        return entryPrice;
    }

    /** Average of what was sold; null before a sale. */
    public @Nullable BigDecimal exitPrice() {
        return exitPrice;
    }

    /** Of what is sold, fees of both sides deducted; null before a sale, or where none of the costs is known. */
    public @Nullable BigDecimal profit() {
        return profit;
    }

    /**
     * The profit and, while shares are held, what those are worth above their cost at the price of the last check, without
     * the cost of a sale; null when it is not known.
     */
    public @Nullable BigDecimal profitNow() {
        return profitNow;
    }

    /** The same over cost; 0.12 is 12 %. */
    public @Nullable BigDecimal fractionNow() {
        return fractionNow;
    }

    /** Profit over cost; 0.12 is 12 %; null while shares are held. */
    public @Nullable BigDecimal profitFraction() {
        return profitFraction;
    }

    /** By how much its fills were worse than the back-test's; null until the first of those prices is known. */
    public @Nullable BigDecimal slippage() {
        return slippage;
    }

    /** The slippage in basis points of what the back-test would have paid. */
    public @Nullable BigDecimal slippageBp() {
        return slippageBp;
    }

    /** Why it was opened, as the order says. */
    public String whyIn() {
        return whyIn;
    }

    /** Why it was closed, as the last order says; null before a sale. */
    public @Nullable String whyOut() {
        return whyOut;
    }

    /** The highest price while held, as a fraction above the entry price; null when it is not known. */
    public @Nullable BigDecimal best() {
        return best;
    }

    /** The lowest price while held, as a fraction above the entry price, so below 0; null when it is not known. */
    public @Nullable BigDecimal worst() {
        return worst;
    }
}
