package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** What the program itself bought of a ticker and still holds, at average cost. Only this may it sell. */
@Entity
@Table(name = "own_holdings")
public class OwnHolding {

    private static final int COST_DIGITS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private BigDecimal quantity;

    private BigDecimal cost;

    private String entryOrder;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OwnHolding() {}

    OwnHolding(Mode mode, String ticker, String entryOrder) {
        this.mode = mode;
        this.ticker = ticker;
        this.entryOrder = entryOrder;
        this.quantity = BigDecimal.ZERO;
        this.cost = BigDecimal.ZERO;
    }

    /** A holding as it was at a time in the past. */
    public static OwnHolding asItWas(
            Mode mode, String ticker, String entryOrder, BigDecimal quantity, BigDecimal cost) {
        var own = new OwnHolding(mode, ticker, entryOrder);
        own.become(quantity, cost);
        return own;
    }

    void buy(Fill fill) {
        quantity = quantity.add(fill.quantity());
        cost = cost.add(fill.quantity().multiply(fill.price())).add(fill.fees());
    }

    /** Takes sold shares out at average cost and gives the profit of the sale, fees of both sides deducted. */
    BigDecimal sell(Fill fill) {
        BigDecimal costOfSold = quantity.compareTo(fill.quantity()) <= 0
                ? cost
                : cost.multiply(fill.quantity()).divide(quantity, COST_DIGITS, RoundingMode.HALF_EVEN);
        quantity = quantity.subtract(fill.quantity()).max(BigDecimal.ZERO);
        cost = cost.subtract(costOfSold);
        return fill.quantity().multiply(fill.price()).subtract(fill.fees()).subtract(costOfSold);
    }

    /** As it is now, whatever becomes of this one. */
    OwnHolding copy() {
        OwnHolding same = new OwnHolding(mode, ticker, entryOrder);
        same.become(quantity, cost);
        return same;
    }

    /** Takes out shares that were sold without an order of the program, at average cost. */
    void reduceTo(BigDecimal left) {
        cost = costOf(left);
        quantity = left;
    }

    /** What some of the shares cost on average. */
    BigDecimal costOf(BigDecimal shares) {
        return cost.multiply(shares).divide(quantity, COST_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Takes over what a split has made of the shares. */
    void become(BigDecimal shares, BigDecimal costOfThem) {
        quantity = shares;
        cost = costOfThem;
    }

    boolean isClosed() {
        return quantity.signum() == 0;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** What the shares cost with fees, in US dollars. */
    public BigDecimal cost() {
        return cost;
    }

    /** Client order id of the order that opened the position. */
    public String entryOrder() {
        return entryOrder;
    }
}
