package livetrading.account;

/**
 * That risk rules close a position which its strategy would keep.
 *
 * @param reason with the names of the rules and their numbers
 * @param rules their names, for instance {@code stop-loss, time-stop}
 */
public record RuleExit(String reason, String rules) {}
