package livetrading.risk.rule;

/** By what a rule decides, and so whether a back-test can obey it. */
public enum JudgedOn {
    COMPLETED_BARS("completed bars"),
    /** What no bar can show, such as quotes and refusals: a back-test does not play it. */
    EACH_CHECK("each check");

    private final String words;

    JudgedOn(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
