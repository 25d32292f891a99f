/** Small parts that screens are put together from, and how they follow what the engine does. */
@NullMarked
package livetrading.ui.part;

import org.jspecify.annotations.NullMarked;
