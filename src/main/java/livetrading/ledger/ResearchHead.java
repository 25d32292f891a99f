package livetrading.ledger;

import java.time.Instant;

/**
 * What a list says of a research result, which as a whole has megabytes.
 *
 * @param strategy its id
 * @param verdict a sentence
 */
public record ResearchHead(long id, Instant at, String ticker, String strategy, String verdict) {}
