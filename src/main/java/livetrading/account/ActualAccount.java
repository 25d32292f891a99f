package livetrading.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;

/**
 * What became of an account in truth, as one that is played can follow it.
 *
 * @param fills at most one of a session, ticker and side; of tickers that have prices
 * @param changes of shares without an order of the program, in order of time
 * @param money what the broker said at the check that decided after the close of a session, without the purchases of that
 *     check; of sessions without, it follows from the fills
 * @param elected which strategy decided on each ticker, by the session from whose close on it did; without, it is the
 *     one that the back-test elects. Another one may have been elected in truth by an evaluation of another day, or by prices
 *     that were told anew since
 */
public record ActualAccount(
        List<AccountFill> fills,
        List<ShareChange> changes,
        Map<LocalDate, Account> money,
        Map<Ticker, NavigableMap<LocalDate, Elected>> elected) {

    public ActualAccount {
        fills = List.copyOf(fills);
        changes = List.copyOf(changes);
        money = Map.copyOf(money);
        elected = Map.copyOf(elected);
    }

    /** One whose cash and shares follow from its fills alone, and which elects as the back-test does. */
    public static ActualAccount of(List<AccountFill> fills) {
        return new ActualAccount(fills, List.of(), Map.of(), Map.of());
    }
}
