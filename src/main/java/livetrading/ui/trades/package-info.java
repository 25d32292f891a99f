/** What was bought and sold, and what it brought. */
@NullMarked
package livetrading.ui.trades;

import org.jspecify.annotations.NullMarked;
