package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.risk.rule.AccountAtClose.Held;

/**
 * Opens no position that moves like those that are held.
 *
 * @param limit above which mean correlation of the returns from close to close
 * @param period over how many bars that both tickers have
 */
public record Correlation(double limit, int period) implements AccountRule {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public Correlation {
        RuleType.CORRELATION.check(limit, period);
    }

    @Override
    public RuleType type() {
        return RuleType.CORRELATION;
    }

    @Override
    public double[] values() {
        return new double[] {limit, period};
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        // a user's own shares, of which there are no bars, are none that the program chose
        List<Held> others =
                account.held().stream().filter(held -> !held.bars().isEmpty()).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        for (Held held : others) {
            double one = with(wanted, held);
            if (Double.isNaN(one)) {
                return AccountRule.none("its correlation with %s over %d bars is not known"
                        .formatted(held.bars().ticker(), period));
            }
            sum += one;
        }
        double mean = sum / others.size();
        return mean <= limit ? Optional.empty() : AccountRule.none(words(mean, others.size()));
    }

    private String words(double mean, int positions) {
        return String.format(
                Locale.ROOT,
                "its mean correlation of %.2f with the %d positions is above %s",
                mean,
                positions,
                RuleWords.number(limit));
    }

    /** NaN where there are too few bars in common, or a price has not moved. */
    private double with(Wanted wanted, Held held) {
        double[][] closes = new double[2][period + 1];
        int found = common(wanted, held, closes);
        return found < closes[0].length ? Double.NaN : ofReturns(closes[0], closes[1]);
    }

    /** Fills in the last closes of bars that both have, from the last one backwards, and says how many there are. */
    private static int common(Wanted wanted, Held held, double[][] closes) {
        Bars one = wanted.bars();
        Bars other = held.bars();
        int mine = wanted.bar();
        int theirs = held.bar();
        int found = 0;
        while (mine >= 0 && theirs >= 0 && found < closes[0].length) {
            long ahead = one.times()[mine] - other.times()[theirs];
            if (ahead == 0) {
                closes[0][closes[0].length - ++found] = one.close()[mine];
                closes[1][closes[1].length - found] = other.close()[theirs];
            }
            mine -= ahead >= 0 ? 1 : 0;
            theirs -= ahead <= 0 ? 1 : 0;
        }
        return found;
    }

    private static double ofReturns(double[] one, double[] other) {
        int n = one.length - 1;
        double meanOne = 0;
        double meanOther = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        double products = 0;
        for (int i = 1; i <= n; i++) {
            double a = one[i] / one[i - 1] - 1 - meanOne;
            double b = other[i] / other[i - 1] - 1 - meanOther;
            double weight = (i - 1.0) / i;
            squaresOne += weight * a * a;
            squaresOther += weight * b * b;
            products += weight * a * b;
            meanOne += a / i;
            meanOther += b / i;
        }
        return products / Math.sqrt(squaresOne * squaresOther);
    }
}
