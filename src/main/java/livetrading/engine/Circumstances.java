package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.account.RuleExit;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.rule.AccountRule.WashableLoss;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;

/**
 * What a decision asks for beside prices, account and settings, and where its order goes: the records and the broker of now,
 * or what was answered when it was made.
 */
interface Circumstances {

    /** Whether new orders may be sent: trading may be stopped while a check runs. */
    boolean mayTrade(Ticker ticker);

    /** Why a user wants the position in a ticker to be sold. */
    Optional<String> closing(Ticker ticker);

    /** Why no position in a ticker is opened although its strategy may want it. */
    Optional<String> keepingOut(Ticker ticker);

    /** What somebody wants to be sold in part, or bought. */
    Optional<ManualOrder> byHand(Ticker ticker);

    /** Whether a position was bought by hand on a bar. */
    boolean isBoughtByHand(OwnHolding own, Instant bar);

    /** Why nothing may be bought by a strategy. */
    Optional<String> paused(Ticker ticker, String strategy);

    /** The plan with which a position was opened. */
    Optional<TradingPlan> opener(OwnHolding own);

    /** How many shares of a position are more than was meant. */
    Optional<BigDecimal> excess(OwnHolding own);

    /** When the first shares of a position were bought, by the market's clock. */
    Optional<Instant> boughtAt(OwnHolding own);

    /** The rules by which a position is being sold, and is not sold yet. */
    Optional<RuleExit> unfinishedExit(OwnHolding own);

    /** The trades that are over as a rule may look back at them, the last one last. */
    List<PastTrade> pastTrades(Bars bars, EntryRule rule);

    /** The losses that a purchase of a ticker may defer for the tax office. */
    List<WashableLoss> washableLosses(Ticker ticker);

    /** The state of an order that was sent before. */
    Optional<OrderState> before(Ticker ticker, ClientOrderId order);

    /** Whether an order has ended because its size had become wrong while it waited. */
    boolean isTakenBack(Ticker ticker, ClientOrderId id);

    /** Why an order must not be sent now. */
    Optional<String> objection(OrderIntent order, BigDecimal price);

    /** Sends an order, and says what became of it. */
    OrderState send(ApprovedOrder order, TradingPlan plan, Optional<RuleExit> byRule);

    /** Sends an order again whose answer was lost; empty while it is not time to. */
    Optional<OrderState> sendAgain(JournaledOrder order, ApprovedOrder same);
}
