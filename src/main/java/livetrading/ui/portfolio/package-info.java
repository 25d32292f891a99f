/** What is held, and what part of the equity it is. */
@NullMarked
package livetrading.ui.portfolio;

import org.jspecify.annotations.NullMarked;
