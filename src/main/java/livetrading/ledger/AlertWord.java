package livetrading.ledger;

/** What a provider has said last of a message that it was given. */
public enum AlertWord {
    /** It has it; nobody knows yet whether it has arrived. */
    TAKEN,
    DELIVERED,
    /** A person has said that they have read it. */
    ACKNOWLEDGED,
    /** It will not arrive. */
    DROPPED
}
