package livetrading.alpaca;

import java.util.Locale;
import livetrading.alpaca.Answer.Denied;
import livetrading.broker.BrokerException;

/** What Alpaca says no with, in words that tell what to do. */
final class Failures {

    private Failures() {}

    /** A refusal, classified by status and message: Alpaca uses the same code for unlike things. */
    static BrokerException refusal(Denied denied) {
        if (denied.isUnauthorised()) {
            return new BrokerException.Unauthorised(
                    "Alpaca does not accept the keys: check that they are complete, not revoked, and those of the mode");
        }
        return new BrokerException.Refused(words(denied));
    }

    private static String words(Denied denied) {
        String message = denied.message().toLowerCase(Locale.ROOT);
        String advice = advice(message);
        return "Alpaca says: " + denied.message() + (advice.isEmpty() ? "" : " (" + advice + ")");
    }

    private static String advice(String message) {
        if (message.contains("insufficient buying power")) {
            return "lower the risk per trade, or pay in cash";
        }
        if (message.contains("insufficient qty")) {
            return "another open order holds the shares: cancel it first";
        }
        if (message.contains("wash trade")) {
            return "an open order of yours on the other side is in the way: cancel it first";
        }
        if (message.contains("not fractionable") || message.contains("fractional")) {
            return "this ticker trades in whole shares only: switch fractional shares off";
        }
        if (message.contains("not active") || message.contains("not tradable") || message.contains("not found")) {
            return "the ticker cannot be traded now";
        }
        if (message.contains("pattern day trad")) {
            return "the day trading rule of the account forbids it";
        }
        if (message.contains("blocked") || message.contains("restricted") || message.contains("liquidation")) {
            return "the account is restricted: see its status at Alpaca";
        }
        return "";
    }

    /** Why a call that only reads brought nothing. */
    static BrokerException unreadable(Answer answer) {
        return switch (answer) {
            case Denied denied -> refusal(denied);
            case Answer.Throttled(String reason) -> new BrokerException.UnknownOutcome(reason);
            case Answer.NotSent(String reason) -> new BrokerException.UnknownOutcome(reason);
            case Answer.Unclear(String reason) -> new BrokerException.UnknownOutcome(reason);
            case Answer.Ok ok -> new BrokerException.UnknownOutcome("Alpaca's answer lacks what was asked for");
        };
    }
}
