package livetrading.ui.risk;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ledger.DecisionFilter;
import livetrading.ledger.Decisions;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.review.AccountRisk;
import livetrading.review.AccountRisks;
import livetrading.risk.rule.RuleTarget;
import livetrading.risk.rule.TargetedRule;
import livetrading.settings.RiskRules;
import livetrading.ui.format.Formats;

/** How near each rule is to its limit, in a few words. */
@SpringComponent
final class RuleNow {

    private final AccountRisks risks;
    private final Positions positions;
    private final EquityPoints points;
    private final Decisions decisions;

    RuleNow(AccountRisks risks, Positions positions, EquityPoints points, Decisions decisions) {
        this.risks = risks;
        this.positions = positions;
        this.points = points;
        this.decisions = decisions;
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

    private Optional<String> words(Mode mode, TargetedRule rule, AccountRisk risk) {
        return switch (rule.rule().type()) {
            case DRAWDOWN -> percent(risk.drawdown().now());
            case EXPOSURE -> percent(risk.exposure().now());
            case GROUP_EXPOSURE -> percent(invested(mode, rule.target()));
            case ENTRIES_PER_DAY -> entries(mode);
            case STOP_LOSS,
                    ATR_STOP,
                    TRAILING_STOP,
                    TAKE_PROFIT,
                    TIME_STOP,
                    COOLDOWN,
                    LOSS_STREAK,
                    LOW_PROFIT,
                    VOLATILITY_SIZE,
                    ATR_SIZE,
                    LIQUIDITY,
                    CORRELATION -> Optional.empty();
        };
    }

    private static Optional<String> percent(OptionalDouble now) {
        return now.isEmpty() ? Optional.empty() : Optional.of(Formats.percent(now.getAsDouble()));
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
