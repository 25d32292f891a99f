package livetrading.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;

/**
 * Sends a test by one channel while somebody waits for the word of its provider. Alerts are delivered meanwhile as ever:
 * a test has a thread of its own.
 */
public class ChannelTrial {

    /** The longest that somebody waits, in all. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** For a channel that was told to come to an end. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Alerts alerts;
    private final Clock clock;
    private final Duration longest;

    public ChannelTrial(Alerts alerts, Clock clock) {
        this(alerts, clock, LONGEST);
    }

    ChannelTrial(Alerts alerts, Clock clock, Duration longest) {
        this.alerts = alerts;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Sends it at once and once only, and writes down what became of it.
     *
     * @return what the provider says, in words
     * @throws DeliveryException with what went wrong, in words
     */
    public String send(Channel channel) throws DeliveryException {
        Alert test = Alert.test(channel.name(), "This is a test: alerts of Live Trading arrive here.", clock.instant());
        try {
            Word word = word(channel, test);
            word.note(test, clock.instant());
            return word.text();
        } catch (DeliveryException e) {
            test.failed(String.valueOf(e.getMessage()), clock.instant());
            test.giveUp();
            throw e;
        } finally {
            alerts.save(test);
        }
    }

    private Word word(Channel channel, Alert test) throws DeliveryException {
        var word = new CompletableFuture<Word>();
        Thread thread = Thread.ofVirtual().name("channel-trial").start(() -> {
            try {
                word.complete(channel.deliver(test));
            } catch (DeliveryException | RuntimeException e) {
                word.completeExceptionally(e);
            }
        });
        try {
            return word.get(longest.minus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DeliveryException failure
                    ? failure
                    : new DeliveryException("the program could not send it; its log says why", e);
        } catch (TimeoutException e) {
            thread.interrupt();
            return lastWord(word);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw new DeliveryException("nobody waited for the word of its provider", e);
        }
    }

    /** One that has handed it over and only asks what became of it says so now. */
    private Word lastWord(CompletableFuture<Word> word) throws DeliveryException {
        try {
            return word.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DeliveryException(
                    "nothing was heard within %d s; it may arrive yet".formatted(longest.toSeconds()), e);
        } catch (InterruptedException e) {
            throw new DeliveryException("nobody waited for the word of its provider", e);
        }
    }
}
