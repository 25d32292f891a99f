package livetrading.alpaca;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens whether something has happened to an order. What has happened is asked for, because the stream may lose,
 * repeat and mix up its messages: it makes the program quicker, and nothing depends on it.
 *
 * <p>It has no thread of its own: {@link #tend} has to be called often. A connection that does not answer pings is
 * given
 * up, and a new one tried after a pause that doubles up to a minute.
 */
final class TradeUpdates implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TradeUpdates.class);

    private static final Duration PING_EVERY = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration STABLE = Duration.ofSeconds(60);

    private final URI address;
    private final AlpacaKeys keys;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicBoolean news = new AtomicBoolean();

    private @Nullable Conversation conversation;
    private Instant nextTry = Instant.MIN;
    private Instant begun = Instant.MIN;
    private Instant lastPing = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private boolean refused;

    TradeUpdates(URI address, AlpacaKeys keys) {
        this.address = address;
        this.keys = keys;
    }

    /** Whether something may have happened to an order since this was asked last. */
    boolean takeNews() {
        return news.getAndSet(false);
    }

    /** Whether the stream is connected, authorised and listening. */
    synchronized boolean isListening() {
        return conversation != null && conversation.isListening();
    }

    /** Connects, pings, and drops dead connections. */
    synchronized void tend(Instant now) {
        Conversation current = conversation;
        if (refused) {
            return;
        }
        if (current == null) {
            if (!now.isBefore(nextTry)) {
                connect(now);
            }
        } else if (current.isRefused()) {
            LOG.error("The stream of order updates does not accept the keys; orders are followed by asking for them");
            refused = true;
            drop(current, now);
        } else if (current.hasEnded() || isDead(current, now)) {
            drop(current, now);
        } else {
            ping(current, now);
        }
    }

    private void connect(Instant now) {
        var next = new Conversation(keys, news, now);
        conversation = next;
        begun = now;
        lastPing = now;
        var _ = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, next)
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        next.fail();
                    } else if (next.isGivenUp()) {
                        // nobody tends it any more, and Alpaca allows one connection
                        socket.abort();
                    }
                });
    }

    private boolean isDead(Conversation current, Instant now) {
        return current.isListening()
                ? current.lastHeard().plus(SILENCE).isBefore(now)
                : begun.plus(PATIENCE).isBefore(now);
    }

    private static void sendPing(WebSocket socket) {
        // one that cannot be sent is not answered, and silence ends the conversation
        var _ = socket.sendPing(ByteBuffer.allocate(0));
    }

    private void ping(Conversation current, Instant now) {
        current.hear(now);
        if (current.isListening() && !lastPing.plus(PING_EVERY).isAfter(now)) {
            lastPing = now;
            current.socket().ifPresent(TradeUpdates::sendPing);
        }
        if (current.isListening() && begun.plus(STABLE).isBefore(now)) {
            pause = FIRST_PAUSE;
        }
    }

    private void drop(Conversation current, Instant now) {
        current.giveUp();
        conversation = null;
        long jittered = ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1);
        nextTry = now.plusMillis(jittered);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        LOG.warn("The stream of order updates has ended; connecting again in {} ms", jittered);
    }

    @Override
    public synchronized void close() {
        refused = true;
        if (conversation != null) {
            conversation.giveUp();
            conversation = null;
        }
        http.shutdownNow();
    }
}
