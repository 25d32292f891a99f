package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import livetrading.account.RuleExit;
import livetrading.account.WashableLosses;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.ManualOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.TaxRecords;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.rule.AccountRule.WashableLoss;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The circumstances of now: our records, and the broker. */
final class LiveCircumstances implements Circumstances {

    private final Sources sources;
    private final Venue venue;
    private final TradingSettings settings;
    private final Supplier<Instructions> instructions;
    private final BooleanSupplier mayTrade;
    private final Map<String, String> paused;
    private final Map<Ticker, Function<EntryRule, List<PastTrade>>> trades = new HashMap<>();

    private LiveCircumstances(
            Sources sources,
            Venue venue,
            TradingSettings settings,
            Supplier<Instructions> instructions,
            BooleanSupplier mayTrade) {
        this.sources = sources;
        this.venue = venue;
        this.settings = settings;
        this.instructions = instructions;
        this.mayTrade = mayTrade;
        this.paused = sources.deviations().paused(venue.mode());
    }

    /** Where they come from. */
    @Component
    record Sources(
            OrderExecutor executor,
            Orders orders,
            EntrySizes sizes,
            PositionEntry entries,
            PastTrades trades,
            LiveGuards guards,
            TaxRecords taxes,
            DeviationRecords deviations,
            OrdersByHand byHand,
            InstructionStore instructions) {

        /**
         * Those of a check. What is to be ordered by hand is named, and what is too late for it ended, when the first ticker
         * is decided on: a check that has nothing to sell before it evaluates leaves that to what follows.
         *
         * @param asked as they were read before the account was compared
         * @param mayTrade asked before each order: trading may be stopped while the check runs
         */
        LiveCircumstances now(Venue venue, TradingSettings settings, Instructions asked, BooleanSupplier mayTrade) {
            Supplier<Instructions> ofNow = SingletonSupplier.of(() ->
                    instructions.ofNow(asked, venue.mode(), OrderReconciliation.lastBar(venue, settings.timeframe())));
            return new LiveCircumstances(this, venue, settings, ofNow, mayTrade);
        }

        /** For a look at what would be decided, by which nothing is written down. */
        LiveCircumstances looking(Venue venue, TradingSettings settings, Instructions asked) {
            return new LiveCircumstances(this, venue, settings, () -> asked, () -> false);
        }
    }

    private Mode mode() {
        return venue.mode();
    }

    @Override
    public boolean mayTrade(Ticker ticker) {
        return mayTrade.getAsBoolean();
    }

    @Override
    public Optional<String> closing(Ticker ticker) {
        return instructions.get().closing(ticker);
    }

    @Override
    public Optional<String> keepingOut(Ticker ticker) {
        return instructions.get().keepingOut(ticker);
    }

    @Override
    public Optional<ManualOrder> byHand(Ticker ticker) {
        return instructions.get().byHand(ticker);
    }

    @Override
    public boolean isBoughtByHand(OwnHolding own, Instant bar) {
        return sources.byHand().isBoughtOn(bar, own.entryOrder());
    }

    @Override
    public Optional<String> paused(Ticker ticker, String strategy) {
        return Optional.ofNullable(paused.get(strategy));
    }

    @Override
    public Optional<TradingPlan> opener(OwnHolding own) {
        return sources.orders().openingPlan(own);
    }

    @Override
    public Optional<BigDecimal> excess(OwnHolding own) {
        return sources.sizes().excess(own);
    }

    @Override
    public Optional<Instant> boughtAt(OwnHolding own) {
        return sources.entries().boughtAt(own);
    }

    @Override
    public Optional<RuleExit> unfinishedExit(OwnHolding own) {
        return sources.entries().unfinishedExit(own);
    }

    @Override
    public List<PastTrade> pastTrades(Bars bars, EntryRule rule) {
        return trades.computeIfAbsent(
                        bars.ticker(), ticker -> sources.trades().of(mode()).asSeenBy(bars))
                .apply(rule);
    }

    @Override
    public List<WashableLoss> washableLosses(Ticker ticker) {
        return WashableLosses.in(sources.taxes().of(mode(), ticker));
    }

    @Override
    public Optional<OrderState> before(Ticker ticker, ClientOrderId order) {
        return sources.executor().before(order);
    }

    @Override
    public boolean isTakenBack(Ticker ticker, ClientOrderId id) {
        return sources.executor().isTakenBack(id);
    }

    @Override
    public Optional<String> objection(OrderIntent order, BigDecimal price) {
        return sources.guards().objection(venue, settings, order, price.doubleValue());
    }

    @Override
    public OrderState send(ApprovedOrder order, TradingPlan plan, Optional<RuleExit> byRule) {
        return sources.executor().send(venue.broker(), mode(), order, plan, settings.timeframe(), byRule);
    }

    @Override
    public Optional<OrderState> sendAgain(JournaledOrder order, ApprovedOrder same) {
        return sources.executor()
                .sendAgain(venue.broker(), order, same, venue.marketData().days());
    }
}
