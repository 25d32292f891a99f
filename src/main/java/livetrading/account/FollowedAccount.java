package livetrading.account;

import java.util.List;

/**
 * What an account decides that has bought and sold what was bought and sold in truth.
 *
 * @param decided what it would have bought and sold in each session, in order of time
 * @param marks what it decided from: its value at the close of each session
 */
public record FollowedAccount(List<AccountFill> decided, List<AccountMark> marks) {

    public FollowedAccount {
        decided = List.copyOf(decided);
        marks = List.copyOf(marks);
    }
}
