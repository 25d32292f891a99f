package livetrading.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;

/**
 * Somewhere to trade, steered by a test: 100,000 dollars in cash after the close of a session, and a year of daily bars
 * of {@link #AAPL} and {@link #MSFT}, which cost about 100 dollars.
 */
public interface TradingPlace extends AutoCloseable {

    Ticker AAPL = Ticker.of("AAPL");
    Ticker MSFT = Ticker.of("MSFT");
    BigDecimal CASH = new BigDecimal("100000");

    Broker broker();

    MarketData marketData();

    /** Lets the next session pass. */
    void nextSession();

    /** The program ends and starts again; the place goes on. */
    void restart();

    /** One share of a ticker has become two, and its past prices are shown in those of today. */
    void split(Ticker ticker);

    /** The account's owner buys something without the program; false where he cannot. */
    boolean buyByHand(Ticker ticker, String quantity);

    /** From now on the place fills a half of every order and takes the rest back; false where it never does. */
    boolean fillHalves();

    @Override
    void close();

    /** A purchase that was decided on the close of the last session. */
    default ApprovedOrder buy(Ticker ticker, String quantity) {
        // the approval sizes by money, with one per cent left free; at a price of 100 that is 101 a share
        BigDecimal money = new BigDecimal(quantity).multiply(new BigDecimal("101"));
        return (ApprovedOrder)
                approval(money).enter(ticker, new BigDecimal("100"), BigDecimal.ZERO, "test", lastBar(), "because");
    }

    /** A sale that was decided on the close of the last session. */
    default ApprovedOrder sell(Ticker ticker, String quantity) {
        BigDecimal shares = new BigDecimal(quantity);
        return (ApprovedOrder) approval(BigDecimal.ONE).exit(ticker, shares, shares, "test", lastBar(), "because");
    }

    private static OrderApproval approval(BigDecimal money) {
        var limits = new RiskLimits(BigDecimal.ONE, 100, true, BigDecimal.ZERO);
        return new OrderApproval(limits, Mode.PAPER, money, money, Set.of());
    }

    private Instant lastBar() {
        return MarketCalendar.startOfDay(
                TradingDays.byRules().lastClosed(marketData().now()).date());
    }
}
