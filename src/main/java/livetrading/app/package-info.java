/** Wiring: the only place that knows the clock, the machine and which adapters are in use. */
@NullMarked
package livetrading.app;

import org.jspecify.annotations.NullMarked;
