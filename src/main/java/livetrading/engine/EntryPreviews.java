package livetrading.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.account.Signal;
import livetrading.account.TickerDecision;
import livetrading.engine.EntryPreview.Allowed;
import livetrading.engine.EntryPreview.Refused;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Stance;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/**
 * Says what would become of a purchase by hand: the same rules and the same sizing as the check that will decide it, over
 * the account of the last check and the bars that are stored. Nothing is asked of anybody outside, and nothing is noted.
 */
@Component
public class EntryPreviews {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final EngineStates states;
    private final CurrentSettings current;
    private final InstructionStore instructions;
    private final Venues venues;
    private final StoredAccount accounts;
    private final RuleInputs rules;
    private final LiveCircumstances.Sources circumstances;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final Decisions decisions;
    private final Strategies strategies;

    EntryPreviews(
            EngineStates states,
            CurrentSettings current,
            InstructionStore instructions,
            Venues venues,
            StoredAccount accounts,
            RuleInputs rules,
            LiveCircumstances.Sources circumstances,
            BestStrategies best,
            StrategyPins pins,
            Decisions decisions,
            Strategies strategies) {
        this.states = states;
        this.current = current;
        this.instructions = instructions;
        this.venues = venues;
        this.accounts = accounts;
        this.rules = rules;
        this.circumstances = circumstances;
        this.best = best;
        this.pins = pins;
        this.decisions = decisions;
        this.strategies = strategies;
    }

    /** What is known before rules and sizes are asked. */
    private record Ground(
            TradingSettings settings,
            Instructions asked,
            Venue venue,
            AccountSnapshot account,
            TradingPlan plan,
            Bars bars) {

        Signal signal(String reason) {
            return Signal.entry(bars, bars.size() - 1, reason);
        }
    }

    /** In the mode that is configured. */
    public EntryPreview of(Ticker ticker) {
        if (!(current.read() instanceof Valid(TradingSettings settings))) {
            return new Refused("the configuration has to be put right first");
        }
        if (!settings.tickers().contains(ticker)) {
            return new Refused("it is not among the configured tickers");
        }
        Optional<EngineState> state = states.findById(EngineStates.ONLY).filter(EngineState::isActive);
        if (state.isEmpty()) {
            return new Refused("trading is stopped");
        }
        Instructions asked = instructions.read(state.get(), settings.mode());
        return obstacle(asked, ticker)
                .<EntryPreview>map(Refused::new)
                .orElseGet(() -> withPlan(settings, asked, ticker));
    }

    private static Optional<String> obstacle(Instructions asked, Ticker ticker) {
        return asked.byHand(ticker)
                .map(order -> "something is ordered by hand already: " + order.how())
                .or(() -> asked.keepingOut(ticker));
    }

    private EntryPreview withPlan(TradingSettings settings, Instructions asked, Ticker ticker) {
        ActiveStrategies active = ActiveStrategies.read(settings.mode(), best, pins, strategies);
        Optional<TradingPlan> plan = active.plan(ticker);
        if (plan.isEmpty()) {
            return new Refused(active.absence(ticker));
        }
        Optional<Venue> venue = venues.of(settings.mode());
        Optional<Bars> bars = venue.flatMap(one -> one.marketData().stored(ticker, settings.timeframe()))
                .map(all -> all.since(plan.get().historyStart()))
                .filter(some -> !some.isEmpty());
        Optional<AccountSnapshot> account = accounts.of(settings.mode());
        if (bars.isEmpty() || account.isEmpty()) {
            return new Refused("there are no prices yet, or no check has been made");
        }
        return decided(new Ground(settings, asked, venue.orElseThrow(), account.get(), plan.get(), bars.get()), ticker);
    }

    private EntryPreview decided(Ground ground, Ticker ticker) {
        if (ground.account().openOrder(ticker).isPresent()) {
            return new Refused("an order is still open");
        }
        if (ground.account().own(ticker).isPresent()) {
            return new Refused("there is a position already");
        }
        Signal signal = ground.signal("");
        LiveRules live = LiveRules.of(
                rules.of(ground.venue(), ground.settings(), ground.account()),
                prices(ground, ticker),
                circumstances.looking(ground.venue(), ground.settings(), ground.asked()),
                acted -> {});
        var books = new TickerDecision.Books(
                Optional.empty(),
                ground.account().available(ticker),
                ground.account().external(ticker),
                Optional.empty(),
                live.standstill(),
                live.say(ticker, new SignalResult.Stance(ground.plan(), signal)));
        return switch (TickerDecision.of(
                ticker,
                ground.plan().strategy(),
                signal,
                books,
                ground.account()
                        .approval(
                                ground.settings().riskLimits(),
                                ground.settings().mode()),
                bar -> bar)) {
            case TickerDecision.Hold(String reason) -> new Refused(reason);
            case TickerDecision.Refused(var refusal) -> new Refused(refusal.reason());
            case TickerDecision.Order order -> allowed(ground, order.order().intent());
        };
    }

    private static Prices prices(Ground ground, Ticker ticker) {
        List<Ticker> tickers = Stream.concat(
                        Stream.of(ticker), ground.account().portfolio().holdings().keySet().stream())
                .distinct()
                .toList();
        return Prices.stored(
                ground.venue().marketData(), tickers, ground.settings().timeframe());
    }

    private Allowed allowed(Ground ground, OrderIntent order) {
        Optional<Decision> last = decisions
                .latest(ground.settings().mode(), List.of(order.ticker().symbol()))
                .stream()
                .findFirst();
        return new Allowed(
                order.quantity(),
                ground.signal("").price(),
                limit(ground, order),
                ground.plan().strategy(),
                last.filter(one -> one.stance() == Stance.LONG).isPresent(),
                last.map(Decision::reason).orElse(""));
    }

    /** The reason of the order has what rules have made of its size. */
    private static String limit(Ground ground, OrderIntent order) {
        if (!order.reason().isBlank()) {
            return order.reason().replaceFirst("^; ", "");
        }
        Account account = ground.account().portfolio().account();
        BigDecimal share = ground.settings().riskPerTrade();
        return account.equity().multiply(share).compareTo(account.buyingPower()) <= 0
                ? "a position may cost %s %% of the equity of %s"
                        .formatted(
                                share.multiply(WHOLE).stripTrailingZeros().toPlainString(), dollars(account.equity()))
                : "the buying power is %s".formatted(dollars(account.buyingPower()));
    }

    private static String dollars(BigDecimal amount) {
        return String.format(Locale.ROOT, "$%,.2f", amount);
    }
}
