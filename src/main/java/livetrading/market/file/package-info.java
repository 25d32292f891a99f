/** Reads prices that somebody recorded in a file. */
@NullMarked
package livetrading.market.file;

import org.jspecify.annotations.NullMarked;
