/**
 * How a strategy fares with other parameters, and whether tuning them is worth anything: what was chosen before is judged
 * by what came after, how many trials the parameters amount to, whether the best of them is more than luck, and what a
 * chosen one may still bring.
 *
 * <p>A point is a strategy with one choice of its parameters, and its returns are fractions, one a bar, of the same bars
 * for all points. Up to 20,000 points are read where they lie: nothing here copies them.
 */
@NullMarked
package livetrading.research;

import org.jspecify.annotations.NullMarked;
