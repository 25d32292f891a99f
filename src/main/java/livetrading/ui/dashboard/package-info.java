/** The dashboard: whether trading runs and why not, what the account is worth, what happened last. */
@NullMarked
package livetrading.ui.dashboard;

import org.jspecify.annotations.NullMarked;
