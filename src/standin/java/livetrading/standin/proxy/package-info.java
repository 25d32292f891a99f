/** Connections as they really break: reset, refused, swallowed, silent. */
@NullMarked
package livetrading.standin.proxy;

import org.jspecify.annotations.NullMarked;
