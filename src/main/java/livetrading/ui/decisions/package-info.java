/** Why a ticker was or was not traded, at any time. */
@NullMarked
package livetrading.ui.decisions;

import org.jspecify.annotations.NullMarked;
