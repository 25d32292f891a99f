package livetrading.ui.part;

import org.jspecify.annotations.Nullable;

/**
 * How strongly a score is coloured: four steps up and four down.
 *
 * @param strongest of all scores, without its sign
 */
public record HeatScale(double strongest) {

    private static final int STEPS = 4;

    /** The name of a part of the style sheet, for instance {@code heat-up-3}; empty where there is no score. */
    public String part(@Nullable Double score) {
        if (score == null || score == 0 || strongest == 0) {
            return "";
        }
        long step = Math.clamp((long) Math.ceil(Math.abs(score) / strongest * STEPS), 1, STEPS);
        return (score > 0 ? "heat-up-" : "heat-down-") + step;
    }
}
