package livetrading.risk.rule;

import livetrading.market.Bars;

/** Limits what a new position may cost. It is asked after the close at which the position is decided, and never raises it. */
public sealed interface SizeRule extends Rule permits VolatilitySize, AtrSize, Liquidity {

    /**
     * The most that a new position may cost, in US dollars; it may be more than the budget. What cannot be judged is
     * nothing: a size that is no number buys no share.
     *
     * @param bar after whose close the entry is decided
     * @param budget what it may cost without this rule, in US dollars
     * @param equity of the account, in US dollars
     */
    double most(Bars bars, int bar, double budget, double equity);

    /** Where the limit comes from. */
    String reason(Bars bars, int bar);
}
