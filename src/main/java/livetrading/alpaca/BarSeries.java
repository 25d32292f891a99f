package livetrading.alpaca;

import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Which bars: those of two feeds are two series. All are adjusted for splits and dividends. */
public record BarSeries(Ticker ticker, Timeframe timeframe, Feed feed) {}
