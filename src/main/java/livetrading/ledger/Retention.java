package livetrading.ledger;

import java.time.Instant;
import java.time.LocalDate;
import livetrading.market.MarketCalendar;

/**
 * How long what is remembered stays as it was written down.
 *
 * @param thinnedBefore of decisions and equity points before it, a beginning of a day in New York, only some are kept
 * @param forgottenBefore what is older and was only to be told or looked up is forgotten
 */
record Retention(Instant thinnedBefore, Instant forgottenBefore) {

    static final int WHOLE_DAYS = 90;

    static final int YEARS = 2;

    /** @param now by the machine's clock */
    static Retention at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, MarketCalendar.NEW_YORK);
        return new Retention(
                MarketCalendar.startOfDay(today.minusDays(WHOLE_DAYS)),
                MarketCalendar.startOfDay(today.minusYears(YEARS)));
    }
}
