package livetrading.risk.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import livetrading.market.Bars;

/**
 * Opens no position on some days: around earnings, or on holidays of one's own. What counts is the session in which the
 * order would be filled, by the calendar of the exchanges: later bars are not looked at. A ticker may have any number of
 * them.
 *
 * @param from first day
 * @param until last day
 * @param reason in words; may be empty
 */
public record Blackout(LocalDate from, LocalDate until, String reason) implements EntryRule {

    private static final Pattern REASON = Pattern.compile("[^#\\p{Cntrl}]{0,100}");

    /** Days without a session are never more than that in a row. */
    private static final int LONGEST_CLOSURE = 14;

    /** @throws IllegalArgumentException when it ends before it begins, or for a reason that is none */
    public Blackout {
        RuleType.BLACKOUT.check((double) from.toEpochDay(), (double) until.toEpochDay());
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a blackout until %s ends before it begins on %s".formatted(until, from));
        }
        if (!REASON.matcher(reason).matches()) {
            throw new IllegalArgumentException(
                    "the reason of a blackout has at most 100 characters on one line and no number sign");
        }
    }

    /** @param values its days, as its definition numbers them */
    static Blackout of(double[] values) {
        return new Blackout(LocalDate.ofEpochDay((long) values[0]), LocalDate.ofEpochDay((long) values[1]), "");
    }

    /** The same for a reason. */
    Blackout because(String why) {
        return new Blackout(from, until, why);
    }

    @Override
    public RuleType type() {
        return RuleType.BLACKOUT;
    }

    @Override
    public double[] values() {
        return new double[] {from.toEpochDay(), until.toEpochDay()};
    }

    @Override
    public String text() {
        return EntryRule.super.text() + (reason.isEmpty() ? "" : "," + reason);
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.of(until);
    }

    @Override
    public Optional<Lock.Cause> lock(Bars bars, int bar, List<PastTrade> trades) {
        LocalDate decided = bars.date(bar);
        if (decided.isAfter(until) || decided.isBefore(from.minusDays(LONGEST_CLOSURE))) {
            return Optional.empty();
        }
        LocalDate filled = FillSession.of(bars, bar);
        return filled.isBefore(from) || filled.isAfter(until)
                ? Optional.empty()
                : Optional.of(new Lock.Cause(this, bar + 1, words()));
    }

    private String words() {
        return "no entry until %s%s".formatted(until, reason.isEmpty() ? "" : ", " + reason);
    }
}
