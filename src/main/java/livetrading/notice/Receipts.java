package livetrading.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;
import org.springframework.data.domain.Limit;

/**
 * Asks providers what became of messages that they have taken, for about two hours, and books it. What a carrier has
 * dropped was not delivered, although its provider took it.
 */
public class Receipts {

    /** Each after twice the time of the one before: the last about an hour after the one before it. */
    private static final int MOST_ASKS = 8;

    /** Of one channel in one go. */
    private static final Limit MOST = Limit.of(20);

    private final Supplier<List<Channel>> channels;
    private final Alerts alerts;
    private final Undelivered undelivered;
    private final Clock clock;

    /** @param channels asked anew each time: they change while the program runs */
    public Receipts(Supplier<List<Channel>> channels, Alerts alerts, NewsDesk desk, Clock clock) {
        this.channels = channels;
        this.alerts = alerts;
        this.undelivered = new Undelivered(channels, desk);
        this.clock = clock;
    }

    /** Asks all that are due. */
    public void look() {
        for (Channel channel : channels.get()) {
            alerts.toAsk(channel.name(), clock.instant(), MOST).forEach(alert -> ask(channel, alert));
        }
    }

    private void ask(Channel channel, Alert alert) {
        try {
            Optional<Word> word = channel.ask(alert.providerId().orElse(""));
            word.ifPresentOrElse(said -> alert.said(said.state()), () -> askLater(alert));
        } catch (DeliveryException e) {
            alert.undo();
            undelivered.note(channel, alert, e, clock.instant());
        }
        alerts.save(alert);
    }

    private void askLater(Alert alert) {
        Instant next = clock.instant().plus(Word.FIRST_ASK.multipliedBy(2L << alert.asks()));
        if (alert.asks() + 1 < MOST_ASKS) {
            alert.askAgain(next);
        } else {
            alert.word().ifPresent(alert::said);
        }
    }
}
