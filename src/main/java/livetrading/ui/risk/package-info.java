/** The risk rules: what they limit, how near that is, and how they are changed. */
@NullMarked
package livetrading.ui.risk;

import org.jspecify.annotations.NullMarked;
