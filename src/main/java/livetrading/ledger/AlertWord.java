package livetrading.ledger;

/** What a provider has said last of a message that it was given. */
public enum AlertWord {
    /** It has it; nobody knows yet whether it has arrived. */
    TAKEN("taken"),
    DELIVERED("delivered"),
    /** A person has said that they have read it. */
    ACKNOWLEDGED("acknowledged"),
    /** It will not arrive. */
    DROPPED("dropped");

    private final String title;

    AlertWord(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
