package livetrading.deviation;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * What was bought or sold of a ticker in one session, all its fills together.
 *
 * @param shares above 0
 * @param price average, in US dollars a share
 */
public record Deal(LocalDate session, Ticker ticker, Side side, BigDecimal shares, BigDecimal price) {}
