package livetrading.review;

import java.util.OptionalDouble;
import livetrading.research.PointsSummary;

/**
 * What all points say together, over the whole period.
 *
 * @param points all of them
 * @param steady share of the choices after the first in which the point moved no more than two steps of the axes; empty
 *     for fewer than two choices
 * @param profitableSteps share of the steps that earned something out of sample; empty without one
 */
public record ResearchFigures(PointsSummary points, OptionalDouble steady, OptionalDouble profitableSteps) {

    /** Neighbours that are so near say the same. */
    private static final int NEAR = 2;

    public static ResearchFigures of(ResearchSheet sheet) {
        return new ResearchFigures(
                PointsSummary.of(
                        sheet.points().stream().map(ResearchSheet.Point::result).toList()),
                steady(sheet),
                profitableSteps(sheet));
    }

    private static OptionalDouble steady(ResearchSheet sheet) {
        int moves = 0;
        int near = 0;
        for (int i = 1; i < sheet.steps().size(); i++) {
            var before = sheet.steps().get(i - 1).point();
            var now = sheet.steps().get(i).point();
            if (before.isPresent() && now.isPresent()) {
                moves++;
                near += sheet.steps(before.get(), now.get()) <= NEAR ? 1 : 0;
            }
        }
        return moves == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) near / moves);
    }

    private static OptionalDouble profitableSteps(ResearchSheet sheet) {
        return sheet.steps().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sheet.steps().stream()
                                .filter(step -> step.outOfSampleReturn().orElse(0) > 0)
                                .count()
                        / sheet.steps().size());
    }
}
