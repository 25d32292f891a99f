package livetrading.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.engine.DrawdownHistory;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.EquityPoints;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.AccountState;
import livetrading.risk.rule.DayLoss;
import livetrading.risk.rule.Drawdown;
import livetrading.risk.rule.Exposure;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;
import org.springframework.stereotype.Component;

/** Compares an account, as it was at the last check, with the rules for all of it. */
@Component
public class AccountRisks {

    private static final double WHOLE = 100;

    /** Over which the drawdown is measured where no rule says so: as a rule would by its defaults. */
    private static final int SESSIONS =
            (int) RuleType.DRAWDOWN.parameters().get(1).standard();

    private final EquityHistory history;
    private final EquityPoints points;
    private final DrawdownHistory drawdowns;

    AccountRisks(EquityHistory history, EquityPoints points, DrawdownHistory drawdowns) {
        this.history = history;
        this.drawdowns = drawdowns;
        this.points = points;
    }

    /** @param rules that are obeyed */
    public AccountRisk of(Mode mode, RuleList rules) {
        return new AccountRisk(
                dayLoss(equity(history.of(mode)), rules), drawdown(sinceRelease(mode), rules), exposure(mode, rules));
    }

    /** What there is now counts in any case. */
    private double[] sinceRelease(Mode mode) {
        List<EquityHistory.Day> days = drawdowns.of(mode);
        List<EquityHistory.Day> all = history.of(mode);
        return equity(days.isEmpty() && !all.isEmpty() ? List.of(all.getLast()) : days);
    }

    private static double[] equity(List<EquityHistory.Day> days) {
        return days.stream().mapToDouble(EquityHistory.Day::equity).toArray();
    }

    private static AccountRisk.Gauge dayLoss(double[] equity, RuleList rules) {
        Optional<DayLoss> rule = find(rules, DayLoss.class);
        AccountState state = rule.filter(limit -> equity.length > 0)
                .map(limit -> limit.state(new AccountAtClose(equity, List.of(), 0)))
                .orElse(AccountState.ACTIVE);
        return new AccountRisk.Gauge(lostLast(equity), limit(rule.map(DayLoss::loss)), state);
    }

    private static OptionalDouble lostLast(double[] equity) {
        int last = equity.length - 1;
        return last < 1 || !(equity[last - 1] > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, 1 - equity[last] / equity[last - 1]));
    }

    private static AccountRisk.Gauge drawdown(double[] equity, RuleList rules) {
        Optional<Drawdown> rule = find(rules, Drawdown.class);
        OptionalDouble now = below(equity, rule.map(Drawdown::window).orElse(SESSIONS));
        // without a point there is nothing yet that could be judged
        AccountState state = rule.filter(limit -> now.isPresent())
                .map(limit -> limit.state(new AccountAtClose(equity, List.of(), 0)))
                .orElse(AccountState.ACTIVE);
        return new AccountRisk.Gauge(now, limit(rule.map(Drawdown::loss)), state);
    }

    /** The loss from the highest of the last points. */
    private static OptionalDouble below(double[] equity, int window) {
        OptionalDouble highest = Arrays.stream(equity, Math.max(0, equity.length - window), equity.length)
                .max();
        return highest.isEmpty() || !(highest.getAsDouble() > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - equity[equity.length - 1] / highest.getAsDouble());
    }

    private AccountRisk.Gauge exposure(Mode mode, RuleList rules) {
        OptionalDouble now = points.findFirstByModeOrderByAtDesc(mode)
                .filter(point -> point.equity().signum() > 0)
                .map(AccountRisks::invested)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        OptionalDouble limit = limit(find(rules, Exposure.class).map(Exposure::limit));
        boolean isReached = now.isPresent() && limit.isPresent() && now.getAsDouble() >= limit.getAsDouble();
        return new AccountRisk.Gauge(now, limit, isReached ? AccountState.REDUCING : AccountState.ACTIVE);
    }

    private static double invested(EquityPoint point) {
        return point.marketValue().doubleValue() / point.equity().doubleValue();
    }

    private static OptionalDouble limit(Optional<Double> percent) {
        return percent.map(value -> OptionalDouble.of(value / WHOLE)).orElse(OptionalDouble.empty());
    }

    private static <R extends Rule> Optional<R> find(RuleList rules, Class<R> kind) {
        return rules.rules().stream()
                .map(TargetedRule::rule)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
