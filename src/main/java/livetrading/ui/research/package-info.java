/** The page on which a person finds out how tuning a strategy fares, and the results that are kept. */
@NullMarked
package livetrading.ui.research;

import org.jspecify.annotations.NullMarked;
