/**
 * How a strategy fares with other parameters, and whether tuning them is worth anything: what was chosen before is judged
 * by what came after.
 */
@NullMarked
package livetrading.research;

import org.jspecify.annotations.NullMarked;
