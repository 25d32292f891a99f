/** What we own, owe and want to order, as values. */
@NullMarked
package livetrading.portfolio;

import org.jspecify.annotations.NullMarked;
