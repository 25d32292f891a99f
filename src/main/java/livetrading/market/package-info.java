/** What is traded and what its prices were. */
@NullMarked
package livetrading.market;

import org.jspecify.annotations.NullMarked;
