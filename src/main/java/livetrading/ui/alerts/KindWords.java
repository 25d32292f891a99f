package livetrading.ui.alerts;

import java.util.Arrays;
import java.util.List;
import livetrading.ledger.AlertKind;

/** What each kind of alert is about, for somebody who chooses which to be told of. */
final class KindWords {

    /** Kinds that one thinks of together. */
    enum Group {
        RUNNING("Whether it trades"),
        TRADES("Trades and orders"),
        RULES("Risk rules"),
        STRATEGIES("Strategies"),
        MACHINE("The machine"),
        REPORTS("Reports");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        List<AlertKind> kinds() {
            return AlertKind.routed().stream()
                    .filter(kind -> group(kind) == this)
                    .toList();
        }
    }

    private KindWords() {}

    static List<Group> groups() {
        return Arrays.asList(Group.values());
    }

    static Group group(AlertKind kind) {
        return switch (kind) {
            case HALT, GOES_ON, ALARM, DRIFT, TEST, DIGEST, OTHER -> Group.RUNNING;
            case TRADE_OPENED, TRADE_CLOSED, ORDER_TROUBLE, EXTERNAL_TRADE -> Group.TRADES;
            case ENTRY_REFUSED, RULE_ACTED, LOCK -> Group.RULES;
            case STRATEGY, EVALUATION, DEVIATION -> Group.STRATEGIES;
            case BACKUP, DISK_LOW, CLOCK_OFF -> Group.MACHINE;
            case DAILY, WEEKLY -> Group.REPORTS;
        };
    }

    /** In a sentence without its full stop. */
    static String meaning(AlertKind kind) {
        return switch (kind) {
            case TRADE_OPENED -> "Shares were bought; all purchases of a check are one message";
            case TRADE_CLOSED -> "Shares were sold, with profit, days held and reason";
            case ORDER_TROUBLE -> "The broker refused an order, or does not answer";
            case EXTERNAL_TRADE -> "Somebody sold shares without the program";
            case HALT -> "Nothing can be traded, and why";
            case GOES_ON -> "What was halted goes on";
            case ALARM -> "Something needs a person, while the rest trades on";
            case DRIFT -> "Our records and the broker's differ";
            case ENTRY_REFUSED -> "A risk rule kept something from being bought";
            case RULE_ACTED -> "A risk rule closed a position or made a purchase smaller";
            case LOCK -> "A rule keeps a ticker or the account out, or no longer does";
            case STRATEGY -> "Another strategy trades a ticker";
            case EVALUATION -> "A ticker could not be looked at";
            case DEVIATION -> "Live trading is not what was tested any more: deals, costs or the Sharpe ratio";
            case BACKUP -> "A backup could not be made, or not be taken elsewhere";
            case DISK_LOW -> "The disk of the data folder is nearly full";
            case CLOCK_OFF -> "This machine's clock is wrong";
            case DAILY -> "After the close: equity, trades, positions, and what did nothing and why";
            case WEEKLY -> "The same over a week, after its last session";
            case DIGEST -> "Several that could wait, in one";
            case TEST -> "Somebody wanted to see whether alerts arrive";
            case OTHER -> "Of another version of the program";
        };
    }
}
