package livetrading.review;

import java.util.OptionalDouble;
import livetrading.risk.rule.AccountState;

/** How far an account is from what limits it, as fractions. */
public record AccountRisk(Gauge dayLoss, Gauge drawdown, Gauge exposure) {

    /**
     * @param now 0 when nothing is lost or invested; absent as long as it is not known
     * @param limit of a rule; absent without one
     */
    public record Gauge(OptionalDouble now, OptionalDouble limit, AccountState state) {}
}
