/** What is traded and how, and the keys for it. */
@NullMarked
package livetrading.ui.configuration;

import org.jspecify.annotations.NullMarked;
