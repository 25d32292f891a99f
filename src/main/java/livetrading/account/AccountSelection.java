package livetrading.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;

/**
 * What an evaluation has chosen for a ticker.
 *
 * @param date the session after whose close it was chosen
 * @param strategy empty to stay in cash
 * @param score by the metric of the settings; absent for cash
 * @param deflatedSharpe of the strategy, 0 to 1; absent for cash, and where it is undefined
 * @param reason in words
 */
public record AccountSelection(
        LocalDate date,
        Ticker ticker,
        Optional<Competitor> strategy,
        OptionalDouble score,
        OptionalDouble deflatedSharpe,
        String reason) {}
