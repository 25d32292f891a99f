/** Sizes and approves orders, or refuses them with a reason; rules that end positions before their strategies do. */
@NullMarked
package livetrading.risk;

import org.jspecify.annotations.NullMarked;
