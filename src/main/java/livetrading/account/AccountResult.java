package livetrading.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import livetrading.backtest.Metrics;
import livetrading.market.Ticker;

/**
 * What an account would have done.
 *
 * @param marks at the close of each session, oldest first, at least one; money starts to work at the open of the second
 * @param trades in order of entry; those that are open come at their place
 * @param selections in order of time, those of a session in the order of the tickers
 * @param refusals how often entries were refused, by the code of the reason
 * @param rules how often each risk rule has closed a position, kept one from being opened, or made one smaller
 * @param absent tickers that never could be traded, and why
 * @param metrics of the equity and of the trades; alpha and beta against {@code benchmark}
 * @param benchmark the watch list bought in equal parts and held, from the first session to the last
 * @param sameExposure the same invested each day only as far as the account was
 * @param attribution where the return came from; empty where nobody asked
 */
public record AccountResult(
        List<AccountMark> marks,
        List<AccountTrade> trades,
        List<AccountSelection> selections,
        SortedMap<String, Integer> refusals,
        Map<String, Integer> rules,
        Map<Ticker, String> absent,
        Metrics metrics,
        double averageExposure,
        Benchmark benchmark,
        Benchmark sameExposure,
        Optional<Attribution> attribution) {

    public AccountResult {
        marks = List.copyOf(marks);
        trades = List.copyOf(trades);
        selections = List.copyOf(selections);
        absent = Map.copyOf(absent);
    }

    AccountResult with(Attribution found) {
        return new AccountResult(
                marks,
                trades,
                selections,
                refusals,
                rules,
                absent,
                metrics,
                averageExposure,
                benchmark,
                sameExposure,
                Optional.of(found));
    }
}
