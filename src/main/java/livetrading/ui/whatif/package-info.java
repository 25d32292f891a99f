/** What the program would have done with other settings. */
@NullMarked
package livetrading.ui.whatif;

import org.jspecify.annotations.NullMarked;
