/** Says for every bar whether to be in or out of the market. */
@NullMarked
package livetrading.strategy;

import org.jspecify.annotations.NullMarked;
