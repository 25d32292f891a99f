package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What the trades of one account come to for the tax office. It knows only what it is given: no other account of the same
 * person, and nothing but shares.
 *
 * @param gains in the order of the sales
 * @param lots what is held, by ticker and purchase
 * @param notes what has to be taken from the broker's statement
 */
public record AccountTaxes(List<TaxGain> gains, List<TaxLot> lots, List<TaxNote> notes) {

    public AccountTaxes {
        gains = List.copyOf(gains);
        lots = List.copyOf(lots);
        notes = List.copyOf(notes);
    }

    /** @param tickers in their order */
    public static AccountTaxes of(Collection<TickerTaxes> tickers) {
        return new AccountTaxes(
                tickers.stream()
                        .flatMap(ticker -> ticker.gains().stream())
                        .sorted(Comparator.comparing(TaxGain::sold))
                        .toList(),
                tickers.stream().flatMap(ticker -> ticker.lots().stream()).toList(),
                tickers.stream().flatMap(ticker -> ticker.notes().stream()).toList());
    }

    /** In which anything was sold, the last one first. */
    public List<Integer> years() {
        return gains.stream()
                .map(gain -> gain.sold().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** What was sold in a year. */
    public TaxYear year(int year) {
        return new TaxYear(
                year,
                gains.stream().filter(gain -> gain.sold().getYear() == year).toList(),
                notes.stream().filter(note -> note.day().getYear() == year).toList());
    }

    /** Sales whose loss, or a part of it, a purchase on a day would defer; the first that is over comes first. */
    public List<TaxGain> openWindows(LocalDate day) {
        return gains.stream()
                .filter(gain -> gain.washable().signum() > 0)
                .filter(gain -> !gain.sold().isAfter(day) && gain.freeFrom().isAfter(day))
                .toList();
    }

    /** Losses that are in the basis of what is held, in US dollars and cents. */
    public BigDecimal deferred() {
        return lots.stream().map(TaxLot::deferred).reduce(Cents.ZERO, BigDecimal::add);
    }
}
