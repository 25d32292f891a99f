package livetrading.account;

/** What came of playing an account. */
public sealed interface AccountOutcome {

    /** It was played. */
    record Played(AccountResult result) implements AccountOutcome {}

    /**
     * It cannot be played.
     *
     * @param reason in words, with what would be enough
     */
    record Impossible(String reason) implements AccountOutcome {}
}
