package livetrading.broker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that the broker has booked in the account for another reason than a trade: a deposit, a dividend, interest, a fee.
 *
 * @param id the broker's, by which it is the same however often it is told
 * @param type the broker's own word for what it is, which may be one that nobody knows yet
 * @param date New York day on which it counts; it may be told days later
 * @param amount in US dollars, below 0 when it left the account
 * @param symbol of what it is about; empty where it is about the account
 * @param isVoid whether the broker has taken it back
 */
public record CashActivity(
        String id, String type, LocalDate date, BigDecimal amount, Optional<String> symbol, boolean isVoid) {}
