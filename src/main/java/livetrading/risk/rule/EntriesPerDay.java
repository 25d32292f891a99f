package livetrading.risk.rule;

import java.util.Optional;

/** @param entries the most that are decided in a session */
public record EntriesPerDay(int entries) implements AccountRule {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public EntriesPerDay {
        RuleType.ENTRIES_PER_DAY.check(entries);
    }

    @Override
    public RuleType type() {
        return RuleType.ENTRIES_PER_DAY;
    }

    @Override
    public double[] values() {
        return new double[] {entries};
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        return account.entries() < entries
                ? Optional.empty()
                : AccountRule.none("%d of %d entries of a session are used".formatted(account.entries(), entries));
    }
}
