package livetrading.risk.rule;

/** What a rule does when it acts, from mild to hard. */
public enum RuleAction {
    WARN("warns"),
    REDUCE("buys less"),
    HOLD("waits until the next check"),
    BLOCK("opens no position"),
    CLOSE("closes the position"),
    HALT("halts trading");

    private final String words;

    RuleAction(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
