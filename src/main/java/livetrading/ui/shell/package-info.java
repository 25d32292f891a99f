/**
 * What stands around every page: layout, navigation, keys, sign-in, and what is shown when a page is missing or fails.
 * It knows the screens only by their {@link livetrading.ui.part.Destination}.
 */
@NullMarked
package livetrading.ui.shell;

import org.jspecify.annotations.NullMarked;
