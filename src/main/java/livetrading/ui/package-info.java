/** The screens. */
@NullMarked
package livetrading.ui;

import org.jspecify.annotations.NullMarked;
