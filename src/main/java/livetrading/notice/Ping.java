package livetrading.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livetrading.engine.EngineStatus;
import livetrading.engine.Heartbeat;
import livetrading.ledger.AlertSettingsStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A dead man's switch: calls an address for as long as the engine does its work, so that whoever waits there misses it when
 * it does not, whatever the reason. It is called by the engine's own thread, as Healthchecks takes it: {@code /start} before
 * a check, the address itself after one that succeeded, {@code /fail} with the reason when nothing can be traded.
 */
@Component
public final class Ping implements Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Ping.class);

    /** Trading waits no longer for an answer, and after none not again for a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** A simulated market is checked every two seconds; nobody wants to know that. */
    private static final Duration CLOSEST = Duration.ofSeconds(30);

    private static final Duration WITHOUT_CHECKS = Duration.ofMinutes(15);

    /** What passes within this time is no failure, as for alerts. */
    private static final Duration PASSING = Duration.ofSeconds(30);

    private final AlertSettingsStore settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Optional<String> address = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private Instant lastCall = Instant.MIN;
    private Instant lastFail = Instant.MIN;
    private @Nullable Instant haltedSince;
    private long cycles;
    private volatile @Nullable Instant accepted;

    Ping(AlertSettingsStore settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When a call that all is well was accepted last; empty when none was since the program started. */
    public Optional<Instant> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** That it is at work says little: a check that never ends is, too. */
    @Override
    public void beat() {}

    @Override
    public void checkBegins() {
        if (isDue(lastCall, CLOSEST)) {
            call("/start", "");
        }
    }

    @Override
    public void stepEnded(EngineStatus status) {
        if (status.phase() == EngineStatus.Phase.HALTED) {
            halted(status.message());
            return;
        }
        haltedSince = null;
        lastFail = Instant.MIN;
        if (isDue(lastCall, cycles == status.cycles() ? WITHOUT_CHECKS : CLOSEST)) {
            cycles = status.cycles();
            if (call("", "")) {
                lastCall = clock.instant();
                accepted = lastCall;
            }
        }
    }

    private void halted(String reason) {
        Instant now = clock.instant();
        if (haltedSince == null) {
            haltedSince = now;
        }
        if (!now.isBefore(haltedSince.plus(PASSING)) && isDue(lastFail, WITHOUT_CHECKS) && call("/fail", reason)) {
            lastFail = now;
            lastCall = Instant.MIN;
        }
    }

    private boolean isDue(Instant last, Duration pace) {
        Instant now = clock.instant();
        return !now.isBefore(notBefore) && (last.equals(Instant.MIN) || !now.isBefore(last.plus(pace)));
    }

    /** @return whether it was accepted */
    private boolean call(String what, String body) {
        Optional<URI> to = address().flatMap(base -> uri(base, what));
        boolean taken = to.isPresent() && isAccepted(to.get(), body);
        if (!taken) {
            notBefore = clock.instant().plus(to.isPresent() ? PAUSE : CLOSEST);
        }
        return taken;
    }

    /** Where the database cannot be read, the address that was there before is told so. */
    private Optional<String> address() {
        try {
            address = settings.read().pingAddress();
        } catch (DataAccessException e) {
            LOG.debug("The address for pings could not be read", e);
        }
        return address;
    }

    private static Optional<URI> uri(String base, String what) {
        try {
            String whole = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + what;
            return Optional.of(URI.create(whole))
                    .filter(uri -> uri.getHost() != null
                            && String.valueOf(uri.getScheme()).matches("https?"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isAccepted(URI uri, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        Future<Integer> status =
                client.sendAsync(request.build(), BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
        try {
            int code = status.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return code >= 200 && code < 300;
        } catch (ExecutionException | TimeoutException e) {
            // the path of such an address is its password
            LOG.warn("The ping to {} was not answered", uri.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            status.cancel(true);
        }
        return false;
    }
}
