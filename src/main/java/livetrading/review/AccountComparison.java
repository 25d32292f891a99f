package livetrading.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.portfolio.Mode;

/**
 * An account in truth beside its back-test since trading began, both with the settings that were in force day by day.
 *
 * @param from the session after whose close the first decisions were made
 * @param to the last session that was played
 * @param isAssumed whether what was in force at first was not written down, and the settings of later stand for it
 * @param dates the sessions of which both have a value
 * @param live value of the account on those dates over its first one
 * @param backtest the same of the back-test
 * @param deals what was done beside what is decided from what was held in truth
 * @param strategies of differences that nothing explains, where it is known by which strategy they were decided
 * @param executions orders that were filled, in order of time
 * @param evaluated returns of a day that the evaluation at the begin promises, as fractions
 */
public record AccountComparison(
        Mode mode,
        LocalDate from,
        LocalDate to,
        boolean isAssumed,
        List<LocalDate> dates,
        List<Double> live,
        List<Double> backtest,
        DealComparison deals,
        Map<DealDifference, String> strategies,
        List<Execution> executions,
        List<Double> evaluated) {

    public AccountComparison {
        dates = List.copyOf(dates);
        live = List.copyOf(live);
        backtest = List.copyOf(backtest);
        strategies = Map.copyOf(strategies);
        executions = List.copyOf(executions);
        evaluated = List.copyOf(evaluated);
    }

    /**
     * An order that was filled.
     *
     * @param session of its first fill
     * @param strategy its id
     * @param excess what it cost more than modelled, in basis points; empty while that is not known
     * @param profit what was realised by it, in US dollars; 0 of a purchase
     */
    public record Execution(LocalDate session, String strategy, OptionalDouble excess, double profit) {}

    /** What came of comparing. */
    public sealed interface Outcome {

        /** Both could be played. */
        record Compared(AccountComparison comparison) implements Outcome {}

        /**
         * There is nothing to compare.
         *
         * @param reason in words
         */
        record Impossible(String reason) implements Outcome {}
    }
}
