package livetrading.risk.rule;

/**
 * Something that limits what trading may cost. What it decides depends on completed bars and on what was bought when; only
 * that of a {@link LiveGuard} does not.
 */
public sealed interface Rule permits ExitRule, EntryRule, SizeRule, AccountRule, LiveGuard {

    RuleType type();

    /** In the order of the parameters of its type. */
    double[] values();

    /** As it is written on the command line and in files: {@code stop-loss=10%}. */
    default String text() {
        return type().text(values());
    }
}
