package livetrading.account;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.market.Ticker;

/**
 * With what an account trades from which session on. Cash, positions with the plans that opened them, trades that are over,
 * locks and closes are carried over a change; evaluations that rest on something that has changed are made anew.
 */
public final class AccountSchedule {

    private final NavigableMap<LocalDate, AccountInForce> changes;

    /**
     * @param changes by the first session that each is in force in: its open is filled at the new costs, and its close
     *     decided by the new settings
     * @throws IllegalArgumentException when there are none
     */
    public AccountSchedule(NavigableMap<LocalDate, AccountInForce> changes) {
        this.changes = new TreeMap<>(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("an account without settings");
        }
    }

    /** The same settings all the time. */
    public static AccountSchedule of(AccountSettings settings) {
        return new AccountSchedule(new TreeMap<>(Map.of(LocalDate.MIN, AccountInForce.of(settings))));
    }

    /** The settings that it begins with. */
    AccountSettings first() {
        return changes.firstEntry().getValue().settings();
    }

    /** What is in force in a session; before the first change, that of the first. */
    AccountInForce at(LocalDate session) {
        return Optional.ofNullable(changes.floorEntry(session))
                .orElseGet(changes::firstEntry)
                .getValue();
    }

    /** All tickers that are ever on the watch list. */
    List<Ticker> tickers() {
        var tickers = new LinkedHashSet<Ticker>();
        changes.values().forEach(change -> tickers.addAll(change.settings().tickers()));
        return List.copyOf(tickers);
    }
}
