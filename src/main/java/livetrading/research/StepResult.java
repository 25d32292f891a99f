package livetrading.research;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A choice, and what came after it. Scores are annual for the ratios; returns are fractions.
 *
 * @param date of the bar after whose close it was made
 * @param bar the same, from 0
 * @param point that was chosen; empty when none had a score so far, so that the defaults are followed
 * @param peak the point with the best score in sample
 * @param inSample score of the chosen point over the bars that were looked at
 * @param peakInSample score of the peak over the same
 * @param outOfSample score of the chosen point until the next choice
 * @param peakOutOfSample score of the peak until the next choice
 * @param inSampleReturn of the chosen point
 * @param outOfSampleReturn of the chosen point
 * @param bars until the next choice
 */
public record StepResult(
        LocalDate date,
        int bar,
        Optional<Integer> point,
        Optional<Integer> peak,
        OptionalDouble inSample,
        OptionalDouble peakInSample,
        OptionalDouble outOfSample,
        OptionalDouble peakOutOfSample,
        OptionalDouble inSampleReturn,
        OptionalDouble outOfSampleReturn,
        int bars) {}
