package livetrading.ledger;

import java.util.Set;

/** What money that is booked without a trade is, as far as performance is concerned. */
public enum ActivityKind {
    /** Deposits and withdrawals: no return. Journals between accounts and transfers in cash are the same. */
    FLOW,
    /** With what was withheld of them. */
    DIVIDEND,
    INTEREST,
    FEE,
    /** Mergers, splits and whatever the broker has invented since: kept and named. */
    OTHER;

    private static final Set<String> FLOWS = Set.of("CSD", "CSW", "TRANS", "JNL", "JNLC", "ACATC");
    private static final Set<String> FEES = Set.of("FEE", "CFEE", "PTC", "PTR");

    /** @param type Alpaca's word, as its documentation of account activities lists them */
    static ActivityKind of(String type) {
        if (FLOWS.contains(type)) {
            return FLOW;
        }
        if (FEES.contains(type)) {
            return FEE;
        }
        if (type.startsWith("DIV")) {
            return DIVIDEND;
        }
        return type.equals("INT") || type.equals("INTNRA") || type.equals("INTTW") ? INTEREST : OTHER;
    }
}
