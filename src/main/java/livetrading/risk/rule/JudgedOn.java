package livetrading.risk.rule;

/** By what a rule decides, and so whether a back-test can obey it. */
public enum JudgedOn {
    COMPLETED_BARS("completed bars");

    private final String words;

    JudgedOn(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
