package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Acts on what the account has lost, open positions included. It ends when the loss is made good, and at the latest when
 * the highest equity has left the window: an account that is out of the market could not make it good.
 *
 * @param loss from the highest equity of the window, in per cent
 * @param window in closes, this one included
 * @param then what is done
 */
public record Drawdown(double loss, int window, Then then) implements AccountRule {

    private static final double WHOLE = 100;

    /** From mild to hard. */
    public enum Then {
        HALVE(AccountState.REDUCING),
        BLOCK(AccountState.REDUCING),
        CLOSE(AccountState.HALTED);

        private final AccountState state;

        Then(AccountState state) {
            this.state = state;
        }

        /** Which of the words in the definition of the rule it is. */
        private int index() {
            return List.of(values()).indexOf(this);
        }

        /** By the same number. */
        static Then at(double index) {
            return List.of(values()).get((int) index);
        }

        /** As they are written in a rule. */
        static String[] written() {
            return Stream.of(values())
                    .map(then -> then.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    }

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public Drawdown {
        RuleType.DRAWDOWN.check(loss, window, then.index());
    }

    @Override
    public RuleType type() {
        return RuleType.DRAWDOWN;
    }

    @Override
    public double[] values() {
        return new double[] {loss, window, then.index()};
    }

    /** What the account may do after a close; an equity that is not known stops entries, and closes nothing. */
    public AccountState state(AccountAtClose account) {
        if (Double.isNaN(account.now())) {
            return AccountState.REDUCING;
        }
        return account.now() <= Level.below(highest(account), loss) ? then.state : AccountState.ACTIVE;
    }

    /** Points that are no number are left out: one of them must not hide the highest for as long as the window. */
    private double highest(AccountAtClose account) {
        double[] equity = account.equity();
        double highest = 0;
        for (int i = Math.max(0, equity.length - window); i < equity.length; i++) {
            highest = equity[i] > highest && equity[i] < Double.POSITIVE_INFINITY ? equity[i] : highest;
        }
        return highest;
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        if (Double.isNaN(account.now())) {
            return AccountRule.none("the equity is not known");
        }
        return state(account) == AccountState.ACTIVE
                ? Optional.empty()
                : Optional.of(new Limit(then == Then.HALVE ? wanted.budget() / 2 : 0, reason(account)));
    }

    /** How much has been lost, with the numbers. */
    public String reason(AccountAtClose account) {
        double highest = highest(account);
        return String.format(
                Locale.ROOT,
                "the equity is %.1f %% below its highest of %d bars, $%,.2f",
                WHOLE * (1 - account.now() / highest),
                window,
                highest);
    }
}
