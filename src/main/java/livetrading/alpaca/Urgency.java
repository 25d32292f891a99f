package livetrading.alpaca;

/** What a call is for: the longer it can wait, the more calls it leaves to the others. */
enum Urgency {
    /** Sending and cancelling orders. */
    ORDER(0),
    /** What a check has to know: the account, its orders, the newest bars. */
    CHECK(40),
    /** Bars of the past, page by page. */
    LOADING(80);

    private final int leaves;

    Urgency(int leaves) {
        this.leaves = leaves;
    }

    /** How many calls of the budget are left to what is more urgent. */
    int leaves() {
        return leaves;
    }
}
