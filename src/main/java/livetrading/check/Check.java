package livetrading.check;

/** What is looked at, in the order in which results stand. Stored by name. */
public enum Check {
    /** Neither failures nor answers that are none, for any beginning of a history. */
    ANSWERS("An answer for every history"),
    /** What it says of a bar does not change when later ones are known. */
    CAUSAL("No look at later bars"),
    /** Out of the market during its warm-up, and the same decisions wherever a history begins. */
    BEGINNINGS("Histories that begin later"),
    /** Asked again, and by two threads at once; prices are not written to. */
    REPEATABLE("The same answer every time"),
    /** 10,000 bars within a second. */
    FAST("Ends in time"),
    /** Neither never, nor always, nor hardly ever in the market. */
    TRADES("How often it trades"),
    /** Its daily returns are not those of a strategy that there is. */
    LIKENESS("Unlike the others");

    private final String title;

    Check(String title) {
        this.title = title;
    }

    /** As it stands on screens. */
    public String title() {
        return title;
    }
}
