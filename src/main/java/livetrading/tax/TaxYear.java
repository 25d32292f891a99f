package livetrading.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What was sold in a year, by trade date.
 *
 * @param gains in the order of the sales
 * @param notes what has to be taken from the broker's statement
 */
public record TaxYear(int year, List<TaxGain> gains, List<TaxNote> notes) {

    public TaxYear {
        gains = List.copyOf(gains);
        notes = List.copyOf(notes);
    }

    /** Part I of Form 8949: what was held for a year or less. */
    public List<TaxGain> shortTerm() {
        return gains.stream().filter(gain -> !gain.isLongTerm()).toList();
    }

    /** Part II of Form 8949: what was held for more than a year. */
    public List<TaxGain> longTerm() {
        return gains.stream().filter(TaxGain::isLongTerm).toList();
    }

    /** Sums in US dollars and cents. */
    public record Totals(BigDecimal proceeds, BigDecimal cost, BigDecimal disallowed, BigDecimal gain) {

        /** Of some lines. */
        public static Totals of(List<TaxGain> lines) {
            return new Totals(
                    sum(lines, TaxGain::proceeds),
                    sum(lines, TaxGain::cost),
                    sum(lines, TaxGain::disallowed),
                    sum(lines, TaxGain::gain));
        }

        private static BigDecimal sum(List<TaxGain> lines, Function<TaxGain, BigDecimal> amount) {
            return lines.stream().map(amount).reduce(Cents.ZERO, BigDecimal::add);
        }
    }
}
