package livetrading.account;

import java.util.Map;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;

/**
 * With what an account trades at a time.
 *
 * @param pins what somebody made the active strategies by hand, whether they compete or not
 * @param isTrading whether it trades at all: otherwise nothing is evaluated, valued or decided, and what was ordered before
 *     is filled
 * @param entriesPaused whether no position is opened
 */
public record AccountInForce(
        AccountSettings settings, Map<Ticker, Competitor> pins, boolean isTrading, boolean entriesPaused) {

    public AccountInForce {
        pins = Map.copyOf(pins);
    }

    /** Nothing but its settings. */
    public static AccountInForce of(AccountSettings settings) {
        return new AccountInForce(settings, Map.of(), true, false);
    }
}
