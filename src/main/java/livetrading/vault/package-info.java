/**
 * Keeps what nobody may read, in files that only their owner can open, encrypted. The packages that talk to the outside
 * world keep their keys and passwords by it.
 */
@NullMarked
package livetrading.vault;

import org.jspecify.annotations.NullMarked;
