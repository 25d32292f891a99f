package livetrading.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an alert for each channel of what a person should know at once, and delivers it, again and again until it has
 * arrived or nobody needs it any more. An alert is written down before it is sent: a crash delivers it late or twice, but
 * does not lose it.
 */
public class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final Supplier<List<Channel>> channels;
    private final Alerts alerts;
    private final NewsDesk desk;
    private final Undelivered undelivered;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object hand = new Object();

    /** Id of the alert that a channel has now; guarded by {@link #hand}. */
    private @Nullable Long inHand;

    /** What became of the wish to try an alert again. */
    public enum Again {
        /** It is delivered soon. */
        SOON,
        /** A channel has it at this moment: a second try might tell it twice. */
        BEING_SENT,
        /** Its channel is switched off, or there is no such channel any more. */
        NO_CHANNEL,
        /** It has arrived, or is told with others. */
        OVER
    }

    /** @param channels asked anew each time: they change while the program runs */
    public Notifier(Supplier<List<Channel>> channels, Alerts alerts, NewsDesk desk, Clock clock) {
        this.channels = channels;
        this.alerts = alerts;
        this.desk = desk;
        this.undelivered = new Undelivered(channels, desk);
        this.clock = clock;
    }

    public List<Channel> channels() {
        return channels.get();
    }

    /**
     * Takes over what has happened since, and tries the deliveries that are due. A channel that fails is left alone until
     * the next run, whatever else it should deliver: one that does not answer must not hold up the others for long.
     */
    public synchronized void run() {
        for (Channel channel : channels.get()) {
            desk.collect(channel.name(), clock.instant());
            boolean works = true;
            for (Alert alert : alerts.due(channel.name(), clock.instant())) {
                works = works && deliver(channel, alert);
            }
        }
    }

    /**
     * Tells each channel, once and without the database, that alerts cannot be kept.
     *
     * @param why in words
     */
    void tellDirectly(String why) {
        var alert = Alert.unstored("Alerts cannot be stored, and halts may go untold: " + why, clock.instant());
        for (Channel channel : channels.get()) {
            try {
                channel.deliver(alert);
            } catch (DeliveryException e) {
                LOG.warn("An alert by {} could not be delivered: {}", channel.describe(), e.getMessage());
            }
        }
    }

    /** Tries one again soon that has not arrived, whatever time was set for that. */
    public Again again(Alert alert) {
        if (channels.get().stream().noneMatch(channel -> channel.name().equals(alert.channel()))) {
            return Again.NO_CHANNEL;
        }
        synchronized (hand) {
            if (isInHand(alert)) {
                return Again.BEING_SENT;
            }
            Long id = Objects.requireNonNull(alert.id(), "what is shown is stored");
            return alerts.tryAgain(id, clock.instant()) == 0 ? Again.OVER : Again.SOON;
        }
    }

    /** Whether a channel has it at this moment. */
    public boolean isInHand(Alert alert) {
        synchronized (hand) {
            return inHand != null && inHand.equals(alert.id());
        }
    }

    /**
     * Calls back, on the thread that delivers, whenever a delivery begins or ends.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Alert take(Alert alert) {
        synchronized (hand) {
            inHand = alert.id();
            alert.sending(clock.instant());
            return alerts.save(alert);
        }
    }

    private void release() {
        synchronized (hand) {
            inHand = null;
        }
        listeners.forEach(Runnable::run);
    }

    /** @return whether the channel works, as far as is known */
    private boolean deliver(Channel channel, Alert alert) {
        Optional<Instant> quiet = desk.quietUntil(alert, clock.instant());
        if (quiet.isPresent()) {
            alerts.save(alert.hold(quiet.get()));
            return true;
        }
        try {
            return send(channel, take(alert));
        } finally {
            release();
        }
    }

    private boolean send(Channel channel, Alert sent) {
        listeners.forEach(Runnable::run);
        boolean works = true;
        try {
            channel.deliver(sent).note(sent, clock.instant());
        } catch (DeliveryException e) {
            works = e.isFinal();
            undelivered.note(channel, sent, e, clock.instant());
        }
        alerts.save(sent);
        return works;
    }
}
