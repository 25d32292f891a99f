package livetrading.account;

import java.util.List;

/**
 * Where the return of an account came from: the returns of curves of which each differs from the one before in one thing
 * only, and all of which are invested as far as the account on average. The order is fixed; in another one the parts
 * would be others.
 *
 * @param averageExposure of all curves, as a fraction
 * @param held the return in all of holding the tickers in equal parts, as a fraction
 * @param steps from that to the account, one for each part, in their order
 */
public record Attribution(double averageExposure, double held, List<Step> steps) {

    public Attribution {
        steps = List.copyOf(steps);
    }

    /** The things in which the curves differ. */
    public enum Part {
        /** In a ticker only when strategies want it, all of them in equal parts, in place of always. */
        TIMING,
        /** The strategy that was selected, or cash, in place of all. */
        SELECTION,
        /** The account's sizes, limits and whole shares, in place of equal parts for all. */
        SIZING,
        /** Commission and slippage. */
        COSTS,
        /** The risk rules. */
        RULES
    }

    /**
     * @param added what the part added or took, as a fraction
     * @param totalReturn the return in all with it, as a fraction
     */
    public record Step(Part part, double added, double totalReturn) {}

    /** What a part added or took, as a fraction. */
    public double added(Part part) {
        return steps.stream()
                .filter(step -> step.part() == part)
                .mapToDouble(Step::added)
                .sum();
    }
}
