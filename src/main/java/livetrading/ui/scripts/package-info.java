/** Where users write strategies of their own: the list of them, and the page on which one is written. */
@NullMarked
package livetrading.ui.scripts;

import org.jspecify.annotations.NullMarked;
