package livetrading.ui.format;

import java.util.regex.Pattern;

/**
 * Takes the amounts of money and of shares out of a sentence of the program, for screens that others can see. What is
 * known to everybody, such as the price of a share in a line of the log, stays.
 */
final class HiddenAmounts {

    static final String DOTS = "•••";

    private static final String NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?";

    /** Numbers of shares by the words around them: those that decisions, orders, events and the log use. */
    private static final Pattern AMOUNTS = Pattern.compile("(?<=\\$)" + NUMBER
            + "|(?<=\\b(?:BUY|SELL|sell|became|say|broker) )" + NUMBER
            + "|\\b" + NUMBER + "(?= shares?\\b| of ours\\b| of " + NUMBER
            + " shares\\b| that the program bought\\b| are held\\b)");

    private HiddenAmounts() {}

    static String in(String words) {
        return AMOUNTS.matcher(words).replaceAll(DOTS);
    }
}
