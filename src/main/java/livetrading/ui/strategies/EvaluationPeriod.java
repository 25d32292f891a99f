package livetrading.ui.strategies;

import java.time.Duration;
import java.time.Instant;
import livetrading.ledger.BestStrategy;
import livetrading.ui.format.Formats;

/**
 * The prices on which the strategies of a ticker were measured, against which all that came later is to be told apart.
 *
 * @param from begin of the first bar that was measured
 * @param until begin of the last one
 */
record EvaluationPeriod(Instant from, Instant until) {

    static EvaluationPeriod of(BestStrategy best) {
        return new EvaluationPeriod(best.windowStart(), best.windowEnd());
    }

    /** For instance {@code 2021-03-16 to 2022-03-16}. */
    String words() {
        return words(until);
    }

    /** The same up to a later bar. */
    String wholeInWords(Instant last) {
        return words(last);
    }

    private String words(Instant last) {
        return "%s to %s".formatted(Formats.dateTime(from), Formats.dateTime(last));
    }

    /** @param now by the clock of the market */
    String sentence(Instant now) {
        String age = Duration.between(until, now).isNegative()
                ? ""
                : ", %s by the market's clock".formatted(Formats.age(until, now));
        return "Evaluated on the prices of %s%s: the score, the confidence and the table of all strategies are of this period. Charts, trades and drawdown go on to now."
                .formatted(words(), age);
    }
}
