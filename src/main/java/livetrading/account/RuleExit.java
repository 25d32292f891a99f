package livetrading.account;

/**
 * That risk rules close a position which its strategy would keep.
 *
 * @param reason with the names of the rules and their numbers
 * @param isStop whether one of them limits the loss of the position
 */
record RuleExit(String reason, boolean isStop) {}
