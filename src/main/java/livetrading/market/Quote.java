package livetrading.market;

import java.time.Instant;

/**
 * What a share can be sold and bought for at a moment. Nothing of it is certain: a side that nobody quotes is 0.
 *
 * @param bid in US dollars
 * @param ask in US dollars
 * @param at when it was quoted
 */
public record Quote(double bid, double ask, Instant at) {}
