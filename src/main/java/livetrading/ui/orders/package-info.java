/** All orders, and what became of each. */
@NullMarked
package livetrading.ui.orders;

import org.jspecify.annotations.NullMarked;
