package livetrading.risk.rule;

/** What the number of a rule counts. */
public enum RuleUnit {
    PER_CENT(" %", false),
    BARS(" bars", true),
    TRADES(" trades", true),
    ENTRIES(" entries", true),
    DOLLARS(" dollars", false),
    TIMES("", false),
    WORD("", true);

    private final String words;
    private final boolean whole;

    RuleUnit(String words, boolean whole) {
        this.words = words;
        this.whole = whole;
    }

    /** Whether only whole numbers make sense. */
    public boolean whole() {
        return whole;
    }

    /** For instance {@code 10 %}. */
    public String of(double number) {
        return RuleWords.number(number) + words;
    }
}
