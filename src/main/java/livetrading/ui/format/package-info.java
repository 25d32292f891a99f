/** How numbers and times are written on all screens, and what the person in front of them chose about that. */
@NullMarked
package livetrading.ui.format;

import org.jspecify.annotations.NullMarked;
