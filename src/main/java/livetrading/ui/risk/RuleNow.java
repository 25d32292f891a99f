package livetrading.ui.risk;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.engine.DeferrableLosses;
import livetrading.engine.DeferrableLosses.Deferrable;
import livetrading.ledger.DecisionFilter;
import livetrading.ledger.Decisions;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.review.AccountRisk;
import livetrading.review.AccountRisks;
import livetrading.review.Levels;
import livetrading.review.RuleLevels;
import livetrading.risk.rule.RuleTarget;
import livetrading.risk.rule.TargetedRule;
import livetrading.risk.rule.WashSale;
import livetrading.settings.RiskRules;
import livetrading.ui.format.Formats;
import org.springframework.data.domain.Limit;

/** How near each rule is to its limit, in a few words. */
@SpringComponent
final class RuleNow {

    private static final Limit LOOKED_THROUGH = Limit.of(500);

    private final AccountRisks risks;
    private final Positions positions;
    private final EquityPoints points;
    private final Decisions decisions;
    private final RuleLevels levels;
    private final RiskActions actions;
    private final DeferrableLosses losses;

    RuleNow(
            AccountRisks risks,
            Positions positions,
            EquityPoints points,
            Decisions decisions,
            RuleLevels levels,
            RiskActions actions,
            DeferrableLosses losses) {
        this.risks = risks;
        this.positions = positions;
        this.points = points;
        this.decisions = decisions;
        this.levels = levels;
        this.actions = actions;
        this.losses = losses;
    }

    /** By the ids of the rules; those of which there is nothing to say are left out. */
    Map<Long, String> of(Mode mode, RiskRules rules) {
        AccountRisk risk = risks.of(mode, rules.list());
        Map<Long, String> words = new HashMap<>();
        for (RiskRules.Row row : rules.rows()) {
            row.rule()
                    .flatMap(rule -> words(mode, rule, risk))
                    .ifPresent(word -> words.put(row.stored().id(), word));
        }
        return words;
    }

    /** When each rule acted last, by its id; those that did nothing yet are left out. */
    Map<Long, Instant> lastActed(Mode mode, RiskRules rules) {
        List<RiskAction> newest = actions.findByModeOrderByIdDesc(mode, LOOKED_THROUGH);
        Map<Long, Instant> acted = new HashMap<>();
        for (RiskRules.Row row : rules.rows()) {
            row.rule()
                    .flatMap(rule ->
                            newest.stream().filter(action -> isOf(rule, action)).findFirst())
                    .ifPresent(action -> acted.put(row.stored().id(), action.actedAt()));
        }
        return acted;
    }

    private static boolean isOf(TargetedRule rule, RiskAction action) {
        return rule.rule().type().id().equals(action.rule()) && rule.target().includes(Ticker.of(action.ticker()));
    }

    private Optional<String> words(Mode mode, TargetedRule rule, AccountRisk risk) {
        return switch (rule.rule().type()) {
            case DAY_LOSS -> percent(risk.dayLoss().now());
            case DRAWDOWN -> percent(risk.drawdown().now());
            case EXPOSURE -> percent(risk.exposure().now());
            case GROUP_EXPOSURE -> percent(invested(mode, rule.target()));
            case ENTRIES_PER_DAY -> entries(mode);
            case WASH_SALE -> rule.rule() instanceof WashSale sale ? losses(mode, sale) : Optional.empty();
            case STOP_LOSS, ATR_STOP, TRAILING_STOP, TAKE_PROFIT -> nearest(mode, rule);
            case TIME_STOP,
                    COOLDOWN,
                    LOSS_STREAK,
                    LOW_PROFIT,
                    BLACKOUT,
                    VOLATILITY_SIZE,
                    ATR_SIZE,
                    LIQUIDITY,
                    CORRELATION,
                    PRICE_COLLAR,
                    HALTED,
                    ORDER_RATE,
                    BROKER_REFUSALS -> Optional.empty();
        };
    }

    private static Optional<String> percent(OptionalDouble now) {
        return now.isEmpty() ? Optional.empty() : Optional.of(Formats.percent(now.getAsDouble()));
    }

    /** The position whose price has the shortest way to the rule's. */
    private Optional<String> nearest(Mode mode, TargetedRule rule) {
        Map<String, Levels> byTicker = levels.of(mode);
        String words = "";
        double shortest = Double.POSITIVE_INFINITY;
        for (Position position : positions.findByModeOrderByTicker(mode)) {
            Double level = byTicker.getOrDefault(position.ticker(), Levels.NONE)
                    .byRule()
                    .get(rule.rule().type());
            double last = position.lastPrice().doubleValue();
            if (level != null && last > 0 && rule.target().includes(Ticker.of(position.ticker()))) {
                double way = Math.abs(last - level) / last;
                if (way < shortest) {
                    shortest = way;
                    words = "%s %s away".formatted(position.ticker(), Formats.percent(way));
                }
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private OptionalDouble invested(Mode mode, RuleTarget target) {
        if (!(target instanceof RuleTarget.OneGroup(var group))) {
            return OptionalDouble.empty();
        }
        Set<String> tickers = group.tickers().stream().map(Ticker::symbol).collect(Collectors.toSet());
        List<Position> held = positions.findByModeOrderByTicker(mode);
        return points.findFirstByModeOrderByAtDesc(mode)
                .filter(point -> point.equity().signum() > 0)
                .map(point -> OptionalDouble.of(held.stream()
                                .filter(position -> tickers.contains(position.ticker()))
                                .mapToDouble(position -> position.marketValue().doubleValue())
                                .sum()
                        / point.equity().doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** For instance {@code ALFA until 2026-04-01 16:00}, or how many tickers, and until when the last of them. */
    private Optional<String> losses(Mode mode, WashSale rule) {
        List<Deferrable> deferrable = losses.now(mode, rule);
        String who = deferrable.size() == 1
                ? deferrable.getFirst().ticker().symbol()
                : Formats.count(deferrable.size()) + " tickers";
        return deferrable.stream()
                .map(Deferrable::until)
                .max(Comparator.naturalOrder())
                .map(until -> "%s until %s".formatted(who, Formats.dateTime(until)));
    }

    /** Those that were decided on the day of the last check. */
    private Optional<String> entries(Mode mode) {
        return points.findFirstByModeOrderByAtDesc(mode)
                .map(EquityPoint::at)
                .map(at -> at.atZone(MarketCalendar.NEW_YORK).toLocalDate())
                .map(day -> decisions.count(new DecisionFilter(
                        mode,
                        Optional.empty(),
                        Optional.of(Action.BUY),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.of(day),
                        Optional.empty())))
                .map(count -> count == 1 ? "1 entry" : Formats.count(count) + " entries");
    }
}
