package livetrading.risk.rule;

/** What a rule does when it acts, from mild to hard. */
public enum RuleAction {
    REDUCE("buys less"),
    BLOCK("opens no position"),
    CLOSE("closes the position");

    private final String words;

    RuleAction(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
