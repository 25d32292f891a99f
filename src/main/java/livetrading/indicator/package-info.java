/**
 * Indicators over columns of numbers, by TA-Lib's definitions: bar <em>t</em> of each from bars up to <em>t</em> alone, NaN
 * where undefined. Strategies and the language of strategies stand on them.
 */
@NullMarked
package livetrading.indicator;

import org.jspecify.annotations.NullMarked;
