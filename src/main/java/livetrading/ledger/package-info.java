/** What is remembered: the only place that writes the database. */
@NullMarked
package livetrading.ledger;

import org.jspecify.annotations.NullMarked;
