/** The port through which orders leave. */
@NullMarked
package livetrading.broker;

import org.jspecify.annotations.NullMarked;
