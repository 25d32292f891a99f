package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import livetrading.account.RuleExit;
import livetrading.account.Signal;
import livetrading.account.TickerDecision;
import livetrading.engine.SignalResult.Failure;
import livetrading.engine.SignalResult.None;
import livetrading.engine.SignalResult.Stance;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import livetrading.risk.Approval;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.Refusal;

/** Turns the signal of a ticker into an order, or into the reason why nothing is done. */
final class Decider {

    private final AccountSnapshot snapshot;
    private final OrderApproval risk;
    private final Mode mode;
    private final Circumstances circumstances;
    private final LiveRules rules;

    Decider(Basis basis, OrderApproval risk, Circumstances circumstances, LiveRules rules) {
        this.snapshot = basis.snapshot();
        this.risk = risk;
        this.mode = basis.mode();
        this.circumstances = circumstances;
        this.rules = rules;
    }

    /**
     * Sells a position because a user wants it, whatever its strategy says.
     *
     * @param opener with what it was opened
     * @param now by the market's clock; an order that was refused is sent again under another id in the next minute
     * @param reason who wants it
     */
    Verdict close(Ticker ticker, TradingPlan opener, Instant now, String reason) {
        Stance stance = out(opener, now.truncatedTo(ChronoUnit.MINUTES), reason);
        return underWay(ticker, stance, true)
                .orElseGet(() -> exit(ticker, snapshot.own(ticker).orElseThrow().quantity(), stance));
    }

    /**
     * Sells what of a position is more than was meant when it was bought, once for each bar.
     *
     * @param opener with what it was opened
     * @param lastBar beginning of the last completed bar
     * @param excess so many shares
     */
    Verdict reduce(Ticker ticker, TradingPlan opener, Instant lastBar, BigDecimal excess) {
        Stance stance = out(
                opener,
                besides(lastBar),
                "so many are more than was meant: they were bought far above the price at which that was decided, perhaps because of a split in the night between");
        return underWay(ticker, stance, true).orElseGet(() -> exit(ticker, excess, stance));
    }

    /**
     * Sells a part of a position because a user wants it; the rest stays with its strategy.
     *
     * @param opener with what it was opened; empty when nothing is held
     */
    Verdict sellPart(Ticker ticker, Optional<TradingPlan> opener, ManualOrder asked) {
        if (isOver(asked)) {
            return Verdict.hold("%s: that was done before".formatted(asked.how()));
        }
        if (opener.isEmpty()) {
            return Verdict.hold("%s: nothing is held any more".formatted(asked.how()));
        }
        Stance stance = out(opener.get(), asked.orderTime().orElseThrow(), asked.how());
        return underWay(ticker, stance, true).orElseGet(() -> sellPart(ticker, stance, asked));
    }

    private Verdict sellPart(Ticker ticker, Stance stance, ManualOrder asked) {
        OwnHolding own = snapshot.own(ticker).orElseThrow();
        return asked.shares()
                .filter(shares -> asked.isOf(own))
                .map(shares -> exit(ticker, shares, stance))
                .orElseGet(() -> Verdict.hold(
                        "%s: %s shares are held by now, other than when it was asked for, and none of them is sold"
                                .formatted(asked.how(), DriftCheck.plain(own.quantity()))));
    }

    private boolean isOver(ManualOrder asked) {
        return asked.order()
                .flatMap(order -> circumstances.before(new Ticker(asked.ticker()), order))
                .filter(OrderState::isFinal)
                .isPresent();
    }

    /** Buys a ticker because a user wants it, with its strategy and within all rules, also where that one is out. */
    Verdict enter(Ticker ticker, SignalResult signal, ManualOrder asked) {
        return switch (signal) {
            case None(String reason) -> Verdict.hold("%s: %s".formatted(asked.how(), reason));
            case Failure(String reason) ->
                new Verdict(Action.ERROR, "%s: %s".formatted(asked.how(), reason), Optional.empty());
            case Stance stance
            when snapshot.own(ticker).isPresent() || isOver(asked) ->
                Verdict.hold("%s: there is a position already; %s".formatted(asked.how(), stance.reason()));
            case Stance stance ->
                act(ticker, entry(stance, asked), true, bar -> asked.orderTime().orElseThrow());
        };
    }

    private static Stance entry(Stance stance, ManualOrder asked) {
        Signal signal = stance.signal();
        return new Stance(
                stance.plan(),
                new Signal(
                        true,
                        signal.barTime(),
                        signal.price(),
                        signal.gap(),
                        "%s; %s".formatted(asked.how(), stance.reason())));
    }

    /** What somebody else than the strategy wants. */
    private static Stance out(TradingPlan opener, Instant time, String reason) {
        return new Stance(opener, new Signal(false, time, BigDecimal.ZERO, BigDecimal.ZERO, reason));
    }

    /** Makes the client order id of an order that a bar has besides the one that its signal may have. */
    private static Instant besides(Instant bar) {
        return bar.plusSeconds(1);
    }

    /** The beginning of the bar on which an order was decided. */
    static Instant signalBar(JournaledOrder order) {
        // bars begin at full minutes
        return order.barTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private Optional<Verdict> underWay(Ticker ticker, Stance stance, boolean mayTrade) {
        return snapshot.openOrder(ticker)
                .map(open -> open.isUnanswered()
                        ? lost(ticker, open, stance, mayTrade)
                        : Verdict.hold("order %s is still open".formatted(open.clientOrderId())))
                .or(() -> snapshot.stray(ticker)
                        .map(stray -> Verdict.hold(
                                "order %s is open at the broker, and our records do not know it".formatted(stray))));
    }

    /** The same order may be sent again while it is still wanted; anything else would be a second one. */
    private Verdict lost(Ticker ticker, JournaledOrder order, Stance stance, boolean mayTrade) {
        BigDecimal own = snapshot.own(ticker).map(OwnHolding::quantity).orElse(BigDecimal.ZERO);
        boolean wanted = switch (order.side()) {
            case BUY ->
                stance.wantsLong()
                        && keptOut(ticker).isEmpty()
                        && snapshot.available(ticker).signum() == 0;
            case SELL ->
                own.signum() > 0 && (!stance.wantsLong() || order.exitRules().isPresent());
        };
        Optional<String> held = mayTrade && wanted ? held(order.intent(), stance) : Optional.empty();
        if (mayTrade
                && wanted
                && held.isEmpty()
                && risk.again(order.intent(), own.min(snapshot.available(ticker))) instanceof ApprovedOrder same) {
            Optional<OrderState> state = circumstances.sendAgain(order, same);
            if (state.isPresent()) {
                return Verdict.sent(same, state.get(), stance, action(same));
            }
        }
        return Verdict.hold(held.map(reason -> reason + "; ").orElse("")
                + "the broker has not answered to order %s and does not show it: until it is known what became of it, at the latest after the close, nothing else is ordered here"
                        .formatted(order.clientOrderId()));
    }

    /** Why an order must not be sent now; what somebody sells by hand is not held back. */
    private Optional<String> held(OrderIntent order, Stance stance) {
        boolean isSoldByHand = order.side() == Side.SELL
                && circumstances.byHand(order.ticker()).flatMap(ManualOrder::order).stream()
                        .anyMatch(order.clientOrderId()::equals);
        return isSoldByHand || circumstances.closing(order.ticker()).isPresent()
                ? Optional.empty()
                : circumstances.objection(order, stance.signal().price());
    }

    /** @param mayTrade whether new orders may be sent; false after trading was stopped during the cycle */
    Verdict decide(Ticker ticker, SignalResult signal, boolean mayTrade) {
        return switch (signal) {
            case None(String reason) -> protect(ticker, mayTrade).orElseGet(() -> Verdict.hold(reason));
            case Failure(String reason) ->
                protect(ticker, mayTrade).orElseGet(() -> new Verdict(Action.ERROR, reason, Optional.empty()));
            case Stance stance -> act(ticker, stance, mayTrade);
        };
    }

    /** What keeps a strategy from having a stance must not switch off the rules that end its position. */
    private Optional<Verdict> protect(Ticker ticker, boolean mayTrade) {
        return rules.withoutSignal(ticker).map(stance -> act(ticker, stance, mayTrade));
    }

    private Optional<String> keptOut(Ticker ticker) {
        return circumstances.keepingOut(ticker).or(rules::standstill);
    }

    private Verdict act(Ticker ticker, Stance stance, boolean mayTrade) {
        return act(ticker, stance, mayTrade, bar -> entryTime(ticker, bar));
    }

    /** @param orderTime names the order of an entry, from the beginning of the bar */
    private Verdict act(Ticker ticker, Stance stance, boolean mayTrade, Function<Instant, Instant> orderTime) {
        Optional<Verdict> wait = underWay(ticker, stance, mayTrade);
        if (wait.isPresent()) {
            return wait.get();
        }
        var books = new TickerDecision.Books(
                snapshot.own(ticker).map(OwnHolding::quantity),
                snapshot.available(ticker),
                snapshot.external(ticker),
                mayTrade ? Optional.empty() : Optional.of("trading was stopped"),
                keptOut(ticker),
                rules.say(ticker, stance));
        TickerDecision decision =
                TickerDecision.of(ticker, stance.plan().strategy(), stance.signal(), books, risk, orderTime);
        return switch (decision) {
            case TickerDecision.Hold(String reason) -> Verdict.hold(reason);
            case TickerDecision.Refused(Refusal refusal) -> {
                rules.note(ticker, stance, Optional.empty());
                yield Verdict.refused(refusal, stance);
            }
            case TickerDecision.Order(ApprovedOrder order, Optional<RuleExit> byRule) -> {
                rules.note(ticker, stance, Optional.of(order));
                yield send(
                        order,
                        byRule.map(rule -> stance.because(rule.reason() + "; " + stance.reason()))
                                // with what rules have to say of an entry
                                .orElseGet(() -> stance.because(order.intent().reason())),
                        byRule);
            }
        };
    }

    /** A purchase that was taken back is sent anew besides it. */
    private Instant entryTime(Ticker ticker, Instant bar) {
        return circumstances.isTakenBack(ticker, ClientOrderId.of(mode, ticker, Side.BUY, bar)) ? besides(bar) : bar;
    }

    private Verdict exit(Ticker ticker, BigDecimal quantity, Stance stance) {
        Approval approval = risk.exit(
                ticker,
                quantity,
                snapshot.available(ticker),
                stance.plan().strategy(),
                stance.signal().barTime(),
                stance.reason());
        return switch (approval) {
            case Refusal refusal -> Verdict.refused(refusal, stance);
            case ApprovedOrder order -> send(order, stance, Optional.empty());
        };
    }

    private Verdict send(ApprovedOrder order, Stance stance, Optional<RuleExit> byRule) {
        Optional<OrderState> before =
                circumstances.before(order.intent().ticker(), order.intent().clientOrderId());
        if (before.filter(OrderState.Filled.class::isInstance).isPresent()) {
            return decidedBefore(order, stance);
        }
        Optional<String> held = before.isPresent() ? Optional.empty() : held(order.intent(), stance);
        return held.map(reason -> Verdict.hold(reason + "; " + stance.reason()))
                .orElseGet(() ->
                        Verdict.sent(order, circumstances.send(order, stance.plan(), byRule), stance, action(order)));
    }

    private static Action action(ApprovedOrder order) {
        return order.intent().side() == Side.BUY ? Action.BUY : Action.SELL;
    }

    /** A bar is acted on once: a position that was bought on it and then sold by hand is not bought again. */
    private static Verdict decidedBefore(ApprovedOrder order, Stance stance) {
        return Verdict.hold("this bar was acted on before, order %s is filled; %s"
                .formatted(order.intent().clientOrderId(), stance.reason()));
    }
}
