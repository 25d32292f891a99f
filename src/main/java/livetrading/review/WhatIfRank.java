package livetrading.review;

import java.util.OptionalDouble;

/**
 * How an account stands among all that were looked at in its mode.
 *
 * @param looks how many different ones, itself included; at least 1
 * @param better how many of them had a higher Sharpe ratio
 * @param deflatedSharpe the probability that its Sharpe ratio is more than what luck brings to the best of so many, 0 to
 *     1; absent for a single one, and where it is undefined
 */
public record WhatIfRank(int looks, int better, OptionalDouble deflatedSharpe) {}
