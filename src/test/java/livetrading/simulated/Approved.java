package livetrading.simulated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;

/** Orders as the approval makes them, decided on the close of the market's session. */
public final class Approved {

    private static final RiskLimits LIMITS = new RiskLimits(BigDecimal.ONE, 100, true, BigDecimal.ZERO);

    private Approved() {}

    public static ApprovedOrder buy(SimulatedMarket market, Ticker ticker, String quantity) {
        // the approval sizes by money, with one per cent left free; at a price of 100 that is 101 a share
        BigDecimal money = new BigDecimal(quantity).multiply(new BigDecimal("101"));
        OrderApproval approval = new OrderApproval(LIMITS, Mode.SIMULATED, money, money, Set.of());
        return (ApprovedOrder)
                approval.enter(ticker, new BigDecimal("100"), BigDecimal.ZERO, "test", barTime(market), "because");
    }

    public static ApprovedOrder sell(SimulatedMarket market, Ticker ticker, String quantity) {
        BigDecimal shares = new BigDecimal(quantity);
        OrderApproval approval = new OrderApproval(LIMITS, Mode.SIMULATED, BigDecimal.ONE, BigDecimal.ONE, Set.of());
        return (ApprovedOrder) approval.exit(ticker, shares, shares, "test", barTime(market), "because");
    }

    private static Instant barTime(SimulatedMarket market) {
        return MarketCalendar.startOfDay(market.session().date());
    }
}
