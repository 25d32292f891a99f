package livetrading.alpaca;

import java.util.Map;
import java.util.Optional;
import livetrading.market.Ticker;

/**
 * A part of the bars that were asked for. It may end in the middle of a ticker and hold fewer bars than it could: what
 * counts is that there is no next one.
 *
 * @param columns tickers without bars in it are left out
 * @param next by which the page after it is asked for; empty on the last one
 */
record BarPage(Map<Ticker, BarColumns> columns, Optional<String> next) {}
