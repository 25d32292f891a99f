/** Ranks the strategies of a ticker and says which of them may trade. */
@NullMarked
package livetrading.selection;

import org.jspecify.annotations.NullMarked;
