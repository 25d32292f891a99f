package livetrading.risk.rule;

import java.util.Optional;
import livetrading.market.Bars;

/** Limits a new position by what else there is in the account. What cannot be judged is not bought. */
public sealed interface AccountRule extends Rule
        permits LossLimit, Exposure, GroupExposure, EntriesPerDay, Correlation {

    /**
     * A position that a strategy wants after a close.
     *
     * @param bar after whose close it is wanted
     * @param budget what it may cost without this rule, in US dollars
     */
    record Wanted(Bars bars, int bar, double budget) {}

    /**
     * What is left of the budget.
     *
     * @param dollars below the budget; 0 when the position must not be opened
     * @param reason with the numbers, without the name of the rule
     */
    record Limit(double dollars, String reason) {}

    /** Empty when it leaves the budget as it is. */
    Optional<Limit> judge(Wanted wanted, AccountAtClose account);

    /** Nothing may be bought. */
    static Optional<Limit> none(String reason) {
        return Optional.of(new Limit(0, reason));
    }
}
