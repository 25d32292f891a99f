/**
 * What a whole account decides and what comes of it, as pure functions of bars, books and settings: live trading and the
 * back-test of the account make the same calls.
 */
@NullMarked
package livetrading.account;

import org.jspecify.annotations.NullMarked;
