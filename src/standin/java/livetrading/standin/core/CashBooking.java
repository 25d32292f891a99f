package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money that is booked without a trade.
 *
 * @param date on which it counts
 * @param amount below 0 when it leaves the account
 * @param symbol empty where it is about no company
 * @param at when it was booked, which may be days later
 */
public record CashBooking(
        String id, String type, LocalDate date, BigDecimal amount, String symbol, String status, Instant at) {}
