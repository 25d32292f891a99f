package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.ledger.EngineStates;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.market.MissingPricesException;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;
import livetrading.risk.rule.BrokerRefusals;
import livetrading.risk.rule.Halted;
import livetrading.risk.rule.LiveGuard;
import livetrading.risk.rule.OrderRate;
import livetrading.risk.rule.PriceCollar;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.TargetedRule;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/**
 * Asks the rules that look, before each order, at what no bar can show. All that they count is in the journal of orders, so
 * that a restart changes nothing. The built-in market has neither quotes nor refusals, and its time is not ours: there they
 * are not asked.
 */
@Component
class LiveGuards {

    private final Orders orders;
    private final EngineStates states;
    private final RiskActions actions;

    LiveGuards(Orders orders, EngineStates states, RiskActions actions) {
        this.orders = orders;
        this.states = states;
        this.actions = actions;
    }

    /**
     * That no order may be sent.
     *
     * @param reason with the name of the rule
     */
    record Halt(HaltCause cause, String reason) {}

    /** What a guard has against an order. */
    private record Objection(Rule guard, String reason) {

        private String words() {
            return "%s: %s".formatted(guard.type().id(), reason);
        }
    }

    /** Whether trading is halted now; it goes on by itself, and after it was started anew. */
    Optional<Halt> halt(Venue venue, TradingSettings settings) {
        return halting(venue, settings)
                .map(objection -> new Halt(
                        objection.guard() instanceof OrderRate ? HaltCause.Known.ORDER_RATE : HaltCause.Known.REFUSALS,
                        objection.words() + "; nothing is sent until that is over, or trading is stopped and started"));
    }

    private Optional<Objection> halting(Venue venue, TradingSettings settings) {
        if (venue.mode() == Mode.SIMULATED) {
            return Optional.empty();
        }
        return settings.riskRules().rules().stream()
                .map(TargetedRule::rule)
                .filter(rule -> rule instanceof OrderRate || rule instanceof BrokerRefusals)
                .flatMap(rule -> halting(rule, venue).map(reason -> new Objection(rule, reason)).stream())
                .findFirst();
    }

    private Optional<String> halting(Rule rule, Venue venue) {
        SentOrders sent = sent(venue);
        return rule instanceof OrderRate rate
                ? sent.objection(rate, venue.marketData().now())
                : sent.objection((BrokerRefusals) rule);
    }

    /** Since the last close, or since somebody has started trading after it. */
    private SentOrders sent(Venue venue) {
        Instant closed =
                venue.marketData().days().lastClosed(venue.marketData().now()).close();
        Instant since = states.findById(EngineStates.ONLY)
                .flatMap(state -> Optional.ofNullable(state.startedAt()))
                .filter(closed::isBefore)
                .orElse(closed);
        return new SentOrders(orders.since(venue.mode(), since));
    }

    /**
     * Why an order must not be sent now, with the name of the rule; empty when nothing is against it.
     *
     * @param lastClose by which it was decided, in US dollars
     */
    Optional<String> objection(Venue venue, TradingSettings settings, OrderIntent order, double lastClose) {
        Optional<Objection> objection =
                venue.mode() == Mode.SIMULATED
                        ? Optional.empty()
                        : halting(venue, settings)
                                .or(() -> settings.riskRules().of(order.ticker()).guards().stream()
                                        .flatMap(guard -> ask(guard, venue, order, lastClose)
                                                .map(reason -> new Objection(guard, reason))
                                                .stream())
                                        .findFirst());
        objection.ifPresent(one -> note(venue, order, one));
        return objection.map(Objection::words);
    }

    private void note(Venue venue, OrderIntent order, Objection objection) {
        actions.note(new RiskAction(
                venue.mode(),
                order.ticker(),
                objection.guard().type().id(),
                objection.guard().type().action(),
                order.barTime(),
                venue.marketData().now(),
                objection.reason(),
                Optional.empty()));
    }

    private static Optional<String> ask(LiveGuard guard, Venue venue, OrderIntent order, double lastClose) {
        return switch (guard) {
            case PriceCollar collar when order.side() == Side.BUY -> quoted(collar, venue, order, lastClose);
            // a position that falls has to be sold at any price
            case PriceCollar collar -> Optional.empty();
            case Halted halted -> obstacle(venue, order);
            // they are asked first, and look at the whole account
            case OrderRate rate -> Optional.empty();
            case BrokerRefusals refusals -> Optional.empty();
        };
    }

    private static Optional<String> quoted(PriceCollar collar, Venue venue, OrderIntent order, double lastClose) {
        try {
            return collar.objection(
                    venue.marketData().quote(order.ticker()),
                    lastClose,
                    venue.marketData().now());
        } catch (MissingPricesException e) {
            return Optional.of("the quote is not known: " + e.getMessage());
        }
    }

    private static Optional<String> obstacle(Venue venue, OrderIntent order) {
        try {
            return venue.broker().obstacle(order.ticker());
        } catch (BrokerException e) {
            return Optional.of(
                    "it is not known whether %s can be traded now: %s".formatted(order.ticker(), e.getMessage()));
        }
    }
}
