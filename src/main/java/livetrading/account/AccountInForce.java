package livetrading.account;

import java.util.Map;
import livetrading.market.Ticker;

/**
 * With what an account trades at a time.
 *
 * @param pins ids of the strategies that somebody made the active ones by hand
 * @param isTrading whether it trades at all: otherwise nothing is evaluated, valued or decided, and what was ordered before
 *     is filled
 * @param entriesPaused whether no position is opened
 */
public record AccountInForce(
        AccountSettings settings, Map<Ticker, String> pins, boolean isTrading, boolean entriesPaused) {

    public AccountInForce {
        pins = Map.copyOf(pins);
    }

    /** Nothing but its settings. */
    public static AccountInForce of(AccountSettings settings) {
        return new AccountInForce(settings, Map.of(), true, false);
    }
}
