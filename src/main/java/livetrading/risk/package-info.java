/** Sizes and approves orders, or refuses them with a reason. */
@NullMarked
package livetrading.risk;

import org.jspecify.annotations.NullMarked;
