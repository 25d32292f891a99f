/** To whom alerts go, by which channels, and whether they arrive. */
@NullMarked
package livetrading.ui.alerts;

import org.jspecify.annotations.NullMarked;
