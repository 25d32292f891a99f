package livetrading.risk.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;

/** Limits a new position by what else there is in the account. What cannot be judged is not bought. */
public sealed interface AccountRule extends Rule
        permits LossLimit, Exposure, GroupExposure, EntriesPerDay, Correlation, WashSale {

    /**
     * A position that a strategy wants after a close.
     *
     * @param bar after whose close it is wanted
     * @param budget what it may cost without this rule, in US dollars
     * @param losses of sales of the ticker that a purchase may defer for the tax office, the earliest first
     */
    record Wanted(Bars bars, int bar, double budget, List<WashableLoss> losses) {

        public Wanted {
            losses = List.copyOf(losses);
        }

        /** Where no loss could be deferred. */
        public Wanted(Bars bars, int bar, double budget) {
            this(bars, bar, budget, List.of());
        }
    }

    /**
     * The part of a realised loss that a purchase within 30 days would defer, as US tax law has it.
     *
     * @param sold the trade date of the sale
     * @param freeFrom the first day on which a purchase does not defer it
     * @param dollars more than 0, in whole cents
     */
    record WashableLoss(LocalDate sold, LocalDate freeFrom, BigDecimal dollars) {}

    /**
     * What is left of the budget.
     *
     * @param dollars below the budget; 0 when the position must not be opened, the budget for a warning
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
