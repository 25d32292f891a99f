package livetrading.ui.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;
import livetrading.ui.format.Formats;

/** What became of alerts, in words. */
final class DeliveryWords {

    private DeliveryWords() {}

    /** For those who look for alerts in one. */
    static String title(Alert.State state) {
        return switch (state) {
            case HELD -> "Held for later";
            case WAITING -> "To be delivered";
            case SENT -> "Arrived";
            case BUNDLED -> "Told with others";
            case GIVEN_UP -> "Given up";
        };
    }

    /**
     * @param isInHand whether a channel has it at this moment
     * @param channels those that there are by the names by which alerts remember them, with whether they are on
     */
    static String state(Alert alert, boolean isInHand, Map<String, Boolean> channels) {
        return switch (alert.state()) {
            case SENT -> arrived(alert) + doubt(alert);
            case BUNDLED -> "Told with others";
            case GIVEN_UP -> (isDropped(alert) ? "Dropped" : "Given up") + doubt(alert);
            case HELD -> stopped(alert, channels).orElseGet(() -> "Held until " + Formats.time(alert.nextTry()));
            case WAITING ->
                isInHand ? "Being sent" : stopped(alert, channels).orElseGet(() -> waiting(alert)) + doubt(alert);
        };
    }

    /** What its provider says of it; most say no more than that they have it. */
    private static String arrived(Alert alert) {
        return switch (alert.word().orElse(AlertWord.TAKEN)) {
            case TAKEN -> alert.providerId().isPresent() ? "Taken, not confirmed" : "Arrived";
            case DELIVERED -> "Delivered";
            case ACKNOWLEDGED -> "Acknowledged";
            case DROPPED -> "Dropped";
        };
    }

    private static boolean isDropped(Alert alert) {
        return alert.word().filter(word -> word == AlertWord.DROPPED).isPresent();
    }

    private static String waiting(Alert alert) {
        return alert.attempts() == 0 ? "Waits" : "Failed, again at " + Formats.time(alert.nextTry());
    }

    private static Optional<String> stopped(Alert alert, Map<String, Boolean> channels) {
        Boolean isOn = channels.get(alert.channel());
        if (isOn == null) {
            return Optional.of("Not sent, its channel was removed");
        }
        return isOn ? Optional.empty() : Optional.of("Waits, its channel is off");
    }

    /** Nobody knows whether it arrived before the program ended. */
    private static String doubt(Alert alert) {
        return alert.isSending() || alert.isPerhapsTwice() ? ", maybe twice" : "";
    }

    static boolean isTrouble(Alert alert) {
        return alert.state() == Alert.State.GIVEN_UP
                || (alert.state() == Alert.State.WAITING && (alert.attempts() > 0 || alert.isSending()));
    }

    static boolean mayBeTriedAgain(Alert alert) {
        return alert.state() == Alert.State.WAITING || alert.state() == Alert.State.GIVEN_UP;
    }

    /** From being written down until it arrived; empty before. */
    static Optional<Duration> took(Alert alert) {
        Instant made = alert.createdAt();
        Instant sent = alert.sentAt();
        return made == null || sent == null ? Optional.empty() : Optional.of(Duration.between(made, sent));
    }

    /** The first line of a message, with one more of a list, and how many more there are. */
    static String headline(Alert alert) {
        List<String> lines = alert.message().lines().toList();
        String words = Formats.sentence(lines.stream().limit(2).collect(Collectors.joining("; ")));
        return lines.size() <= 2 ? words : "%s (and %d more)".formatted(words, lines.size() - 2);
    }

    /** For instance {@code digest}. */
    static String how(Alert alert) {
        return alert.how().title().toLowerCase(Locale.ROOT);
    }
}
