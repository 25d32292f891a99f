package livetrading.alpaca;

import java.time.Instant;
import livetrading.market.Bars;

/**
 * The bars of a series that are known.
 *
 * @param coveredFrom from when on all bars that there are have been fetched, which may be before the first one
 */
public record StoredBars(Instant coveredFrom, Bars bars) {}
