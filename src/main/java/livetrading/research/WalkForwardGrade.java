package livetrading.research;

/** How a walk-forward stood a test. */
public enum WalkForwardGrade {
    FAILED("failed"),
    PASSED("passed"),
    DISTINCTION("passed with distinction");

    private final String words;

    WalkForwardGrade(String words) {
        this.words = words;
    }

    /** As it stands in sentences. */
    public String words() {
        return words;
    }

    public boolean isPassed() {
        return this != FAILED;
    }

    static WalkForwardGrade of(boolean isPassed) {
        return isPassed ? PASSED : FAILED;
    }
}
