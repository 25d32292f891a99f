package livetrading.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.engine.CurrentSettings;
import livetrading.engine.PositionEntry;
import livetrading.engine.Venues;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.Entry;
import livetrading.risk.rule.ExitRule;
import livetrading.risk.rule.RuleList;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Signals;
import org.springframework.stereotype.Component;

/** At which prices the risk rules in force end the program's positions, from the bars and the entry that trading goes by. */
@Component
public class RuleLevels {

    private final CurrentSettings current;
    private final OwnHoldings holdings;
    private final Orders orders;
    private final PositionEntry entries;
    private final Venues venues;
    private final NewestPrices newest;
    private final Map<Mode, Known> known = new ConcurrentHashMap<>();

    RuleLevels(
            CurrentSettings current,
            OwnHoldings holdings,
            Orders orders,
            PositionEntry entries,
            Venues venues,
            NewestPrices newest) {
        this.current = current;
        this.holdings = holdings;
        this.orders = orders;
        this.entries = entries;
        this.venues = venues;
        this.newest = newest;
    }

    /** What was computed last, and from what. */
    private record Known(
            List<String> entryOrders, RuleList rules, Optional<Instant> pricesUntil, Map<String, Levels> levels) {

        private boolean isOf(List<String> others, RuleList otherRules, Optional<Instant> otherPrices) {
            return entryOrders.equals(others) && rules.equals(otherRules) && pricesUntil.equals(otherPrices);
        }
    }

    /** Of each position of the program that a rule may end at a price, by its ticker. */
    public Map<String, Levels> of(Mode mode) {
        Optional<TradingSettings> settings = settings(mode);
        if (settings.isEmpty() || settings.get().riskRules().rules().isEmpty()) {
            return Map.of();
        }
        List<OwnHolding> own = holdings.findByModeOrderByTicker(mode);
        List<String> entryOrders = own.stream().map(OwnHolding::entryOrder).toList();
        RuleList rules = settings.get().riskRules();
        Optional<Instant> until = newest.until(mode);
        Known last = known.get(mode);
        if (last == null || !last.isOf(entryOrders, rules, until)) {
            last = new Known(entryOrders, rules, until, levels(settings.get(), own));
            known.put(mode, last);
        }
        return last.levels();
    }

    private Map<String, Levels> levels(TradingSettings settings, List<OwnHolding> own) {
        Map<String, Levels> levels = new HashMap<>();
        own.forEach(one -> ruled(settings, one).ifPresent(position -> levels.put(one.ticker(), position.now())));
        return Map.copyOf(levels);
    }

    /** Stop and target of the position in a ticker, over its bars; those that there are. */
    List<Signals.Line> lines(TradingSettings settings, Bars bars) {
        return holdings.findByModeAndTicker(settings.mode(), bars.ticker().symbol())
                .flatMap(own -> ruled(settings, own))
                .map(position -> position.lines(bars))
                .orElse(List.of());
    }

    private Optional<TradingSettings> settings(Mode mode) {
        return current.read() instanceof Valid(TradingSettings settings) && settings.mode() == mode
                ? Optional.of(settings)
                : Optional.empty();
    }

    private Optional<RuledPosition> ruled(TradingSettings settings, OwnHolding own) {
        List<ExitRule> rules = settings.riskRules().of(Ticker.of(own.ticker())).rules().stream()
                .filter(ExitRule.class::isInstance)
                .map(ExitRule.class::cast)
                .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : orders.openingPlan(own)
                        .flatMap(plan -> bars(settings, own, plan))
                        .flatMap(bars -> entry(own, bars).map(entry -> new RuledPosition(bars, entry, rules)));
    }

    private Optional<Bars> bars(TradingSettings settings, OwnHolding own, TradingPlan plan) {
        return venues.of(settings.mode())
                .flatMap(venue -> venue.marketData().stored(Ticker.of(own.ticker()), settings.timeframe()))
                .map(bars -> bars.since(plan.historyStart()));
    }

    /** Empty until the bar has closed in which it was bought. */
    private Optional<Entry> entry(OwnHolding own, Bars bars) {
        return entries.boughtAt(own)
                .map(bought -> PositionEntry.bar(bars, bought))
                .filter(bar -> bar < bars.size())
                .map(bar -> Entry.atOpen(bars, bar));
    }
}
