package livetrading.tax;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long shares were held: it begins on the day after they were acquired, and the day on which they are sold is part of
 * it (IRS Publication 550, chapter 4, "Holding Period"). More than a year is long.
 */
final class HoldingPeriod {

    private HoldingPeriod() {}

    /**
     * The first day on which a sale of shares is long-term.
     *
     * @param acquired or as many days before it as a wash sale adds
     */
    static LocalDate longFrom(LocalDate acquired) {
        LocalDate afterAnniversary = acquired.plusYears(1).plusDays(1);
        // what was acquired on the last of a February is long on the first of a March (Revenue Ruling 66-7)
        LocalDate yearOfDays = acquired.plusDays(1).plusYears(1);
        return afterAnniversary.isAfter(yearOfDays) ? afterAnniversary : yearOfDays;
    }

    /** How long shares count as held that replace others: as long as those were held, too (IRC 1223). */
    static LocalDate tacked(LocalDate acquired, LocalDate heldFrom, LocalDate sold) {
        return acquired.minusDays(Math.max(0, ChronoUnit.DAYS.between(heldFrom, sold)));
    }
}
