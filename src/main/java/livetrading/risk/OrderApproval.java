package livetrading.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;
import livetrading.risk.Refusal.Code;
import livetrading.risk.rule.Size;

/**
 * Sizes and approves the orders of one cycle. It keeps count of what it has approved, so the limits hold within a cycle
 * as well as between cycles.
 */
public final class OrderApproval {

    private final RiskLimits limits;
    private final PositionSizer sizer;
    private final Mode mode;
    private final BigDecimal equity;
    private final Set<Ticker> occupied;
    private BigDecimal buyingPower;

    /**
     * @param equity in US dollars; negative equity allows no entry
     * @param buyingPower in US dollars, open orders deducted
     * @param occupied tickers with a position or with an entry under way
     */
    public OrderApproval(
            RiskLimits limits, Mode mode, BigDecimal equity, BigDecimal buyingPower, Set<Ticker> occupied) {
        this.limits = limits;
        this.sizer = new PositionSizer(limits);
        this.mode = mode;
        this.equity = equity;
        this.buyingPower = buyingPower;
        this.occupied = new HashSet<>(occupied);
    }

    /**
     * Sizes a new position, or refuses it. The order is filled at the next open; so much is left free that the position
     * costs no more than its limit even when that lies above the last price by the gap.
     *
     * @param gap as a fraction of the last price
     */
    public Approval enter(
            Ticker ticker, BigDecimal lastPrice, BigDecimal gap, String strategy, Instant barTime, String reason) {
        return enter(ticker, lastPrice, gap, strategy, barTime, reason, budget -> new Size(budget, List.of()));
    }

    /**
     * The same with what risk rules leave of the budget.
     *
     * @param rules from what a position may cost without them to what it may cost, in US dollars
     */
    public Approval enter(
            Ticker ticker,
            BigDecimal lastPrice,
            BigDecimal gap,
            String strategy,
            Instant barTime,
            String reason,
            DoubleFunction<Size> rules) {
        if (occupied.contains(ticker)) {
            return new Refusal(Code.POSITION_OPEN, "there is a position in " + ticker + " already");
        }
        if (occupied.size() >= limits.maxPositions()) {
            return new Refusal(
                    Code.POSITIONS_FULL,
                    "%d of %d positions are open".formatted(occupied.size(), limits.maxPositions()));
        }
        BigDecimal most = sizer.budget(equity, buyingPower);
        Size size = rules.apply(most.doubleValue());
        if (!size.causes().isEmpty() && !(size.dollars() > 0)) {
            return new Refusal(Code.RULE, size.reason());
        }
        // through a double only where a rule has made it less
        BigDecimal budget = size.dollars() < most.doubleValue()
                ? BigDecimal.valueOf(size.dollars()).min(most)
                : most;
        BigDecimal costPerShare = sizer.costPerShare(lastPrice, gap);
        BigDecimal quantity = sizer.quantity(budget, costPerShare);
        if (quantity.signum() == 0) {
            return new Refusal(Code.SHARE_TOO_DEAR, tooDear(budget, lastPrice, costPerShare));
        }
        occupied.add(ticker);
        buyingPower = buyingPower.subtract(quantity.multiply(costPerShare));
        String why = size.causes().isEmpty() ? reason : "%s; %s".formatted(reason, size.reason());
        return approve(ticker, Side.BUY, quantity, strategy, barTime, why);
    }

    private static String tooDear(BigDecimal budget, BigDecimal lastPrice, BigDecimal costPerShare) {
        String words =
                "$%s for a position does not reach for a share at $%s".formatted(cents(budget), cents(lastPrice));
        return budget.compareTo(lastPrice) < 0
                ? words
                : "%s, which may cost $%s at the next open".formatted(words, cents(costPerShare));
    }

    /**
     * Approves the sale of a position.
     *
     * @param quantity of shares that the program itself bought and still holds
     * @param available shares at the broker that are not bound in another order
     */
    public Approval exit(
            Ticker ticker, BigDecimal quantity, BigDecimal available, String strategy, Instant barTime, String reason) {
        BigDecimal sold = quantity.min(available);
        if (sold.signum() <= 0) {
            return new Refusal(
                    Code.NO_SHARES,
                    "the broker has no %s to sell; the program's records say %s"
                            .formatted(ticker, quantity.toPlainString()));
        }
        return approve(ticker, Side.SELL, sold, strategy, barTime, reason);
    }

    /**
     * Approves an order once more that was approved before, as it was: what was found for its size holds for one order,
     * however often that is sent.
     *
     * @param own shares of the ticker that the program bought, still holds, and that the broker has
     */
    public Approval again(OrderIntent intent, BigDecimal own) {
        return intent.side() == Side.SELL && intent.quantity().compareTo(own) > 0
                ? new Refusal(
                        Code.NO_SHARES,
                        "only %s of %s shares are left".formatted(own.toPlainString(), intent.quantity()))
                : new ApprovedOrder(intent);
    }

    private ApprovedOrder approve(
            Ticker ticker, Side side, BigDecimal quantity, String strategy, Instant barTime, String reason) {
        ClientOrderId id = ClientOrderId.of(mode, ticker, side, barTime);
        return new ApprovedOrder(new OrderIntent(id, ticker, side, quantity, strategy, barTime, reason));
    }

    private static String cents(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
    }
}
