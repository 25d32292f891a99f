/** The broker behind the stand-in: orders, account, market and calendar as plain Java on a stepped clock. */
@NullMarked
package livetrading.standin.core;

import org.jspecify.annotations.NullMarked;
