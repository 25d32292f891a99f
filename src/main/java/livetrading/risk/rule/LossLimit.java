package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Acts on what the account has lost, open positions included. */
public sealed interface LossLimit extends AccountRule permits Drawdown, DayLoss {

    /** From mild to hard. */
    enum Then {
        HALVE(AccountState.REDUCING),
        BLOCK(AccountState.REDUCING),
        CLOSE(AccountState.HALTED);

        private final AccountState state;

        Then(AccountState state) {
            this.state = state;
        }

        /** Which of the words in the definition of the rule it is. */
        int index() {
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

    /** What is done. */
    Then then();

    /** In per cent of the equity from which it is measured. */
    double loss();

    /** The equity from which the loss is measured, in US dollars; NaN when that is not known. */
    double from(AccountAtClose account);

    /** How much has been lost, with the numbers. */
    String reason(AccountAtClose account);

    /** What the account may do after a close; an equity that is not known stops entries, and closes nothing. */
    default AccountState state(AccountAtClose account) {
        if (Double.isNaN(account.now())) {
            return AccountState.REDUCING;
        }
        return account.now() <= Level.below(from(account), loss()) ? then().state : AccountState.ACTIVE;
    }

    @Override
    default Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        if (Double.isNaN(account.now())) {
            return AccountRule.none("the equity is not known");
        }
        return state(account) == AccountState.ACTIVE
                ? Optional.empty()
                : Optional.of(new Limit(then() == Then.HALVE ? wanted.budget() / 2 : 0, reason(account)));
    }
}
