package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One share became several.
 *
 * @param ratio how many; less than one when several became one
 */
public record Split(String symbol, Instant at, BigDecimal ratio) {}
