package livetrading.research;

import java.util.OptionalDouble;

/**
 * What choosing from so many bars, so often, would have earned out of sample; all cells over the same bars.
 *
 * @param train bars that a choice looks back over
 * @param step bars from one choice to the next
 * @param sharpe annual
 */
public record MatrixCell(int train, int step, OptionalDouble sharpe) {}
