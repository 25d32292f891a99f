/** The fields in which settings are typed, and the words for their values. */
@NullMarked
package livetrading.ui.setting;

import org.jspecify.annotations.NullMarked;
