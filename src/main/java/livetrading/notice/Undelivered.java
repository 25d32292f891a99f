package livetrading.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an alert that a channel has not delivered: it is tried again later, or the other channels say why not. */
final class Undelivered {

    private static final Logger LOG = LoggerFactory.getLogger(Undelivered.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Supplier<List<Channel>> channels;
    private final NewsDesk desk;

    Undelivered(Supplier<List<Channel>> channels, NewsDesk desk) {
        this.channels = channels;
        this.desk = desk;
    }

    void note(Channel channel, Alert alert, DeliveryException failure, Instant now) {
        String why = String.valueOf(failure.getMessage());
        LOG.warn("An alert by {} could not be delivered: {}", channel.describe(), why);
        if (failure.isFinal()) {
            alert.refused(why);
            tellOthers(channel, why, now);
            return;
        }
        alert.failed(why, now.plus(pause(alert.attempts(), failure)));
        if (alert.at().plus(NewsDesk.WORTH_TELLING).isBefore(now)) {
            alert.giveUp();
        }
    }

    private void tellOthers(Channel silent, String why, Instant now) {
        String line = "An alert by %s did not arrive and is not tried again: %s".formatted(silent.describe(), why);
        News news = News.of(AlertKind.ALARM, now, "", line).once("undelivered " + silent.name());
        channels.get().stream()
                .filter(other -> !other.name().equals(silent.name()))
                .forEach(other -> desk.tell(other.name(), news, now));
    }

    /** Twice as long after each attempt, and never shorter than the provider asks for. */
    private static Duration pause(int attempts, DeliveryException failure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        Duration own = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return failure.notBefore().compareTo(own) > 0 ? failure.notBefore() : own;
    }
}
