package livetrading.tuning;

import java.util.List;
import livetrading.strategy.Signals;

/**
 * Signals that are followed one after the other. A position is led to its exit by those that opened it.
 *
 * @param stances of each bar
 * @param by the choice whose signals decided at each bar; below 0 before the first one
 */
record Followed(boolean[] stances, int[] by) {

    /** @param choices signals of the point of each choice */
    static Followed of(Schedule schedule, List<Signals> choices) {
        boolean[] stances = new boolean[schedule.bars()];
        int[] by = new int[schedule.bars()];
        for (int t = 0; t < stances.length; t++) {
            boolean wasLong = t > 0 && stances[t - 1];
            int newest = schedule.choiceAt(t);
            boolean goesOn = wasLong && choices.get(by[t - 1]).isLong(t);
            boolean enters = newest >= 0 && choices.get(newest).isLong(t);
            stances[t] = goesOn || enters;
            // who ends a position says why
            by[t] = goesOn || (wasLong && !enters) ? by[t - 1] : newest;
        }
        return new Followed(stances, by);
    }
}
