package livetrading.risk.rule;

/** What a rule looks at and acts on. */
public enum RuleScope {
    TICKER("each ticker"),
    GROUP("a group of tickers"),
    ACCOUNT("the whole account");

    private final String words;

    RuleScope(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
