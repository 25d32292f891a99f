package livetrading.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** After a call that was not accepted; trading may have waited for it. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** A simulated market is checked every two seconds; nobody wants to know that. */
    private static final Duration CLOSEST = Duration.ofSeconds(30);

    private static final Duration WITHOUT_CHECKS = Duration.ofMinutes(15);

    /** What passes within this time is no failure, as for alerts. */
    private static final Duration PASSING = Duration.ofSeconds(30);

    private final AlertSettingsStore settings;
    private final Clock clock;
    private final PingCall caller = new PingCall();
    private Optional<String> address = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private Instant lastCall = Instant.MIN;
    private Instant lastFail = Instant.MIN;
    private @Nullable Instant haltedSince;
    private long cycles;
    private volatile @Nullable Instant accepted;
    private volatile @Nullable String problem;
    private volatile boolean isAnother;

    Ping(AlertSettingsStore settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When a call that all is well was accepted last; empty when none was since the program started. */
    public Optional<Instant> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** Why the last call was not accepted, in words; empty when it was. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The address is another one now: what was told to the one before says nothing about it. */
    void callAnother() {
        isAnother = true;
        accepted = null;
        problem = null;
    }

    /** That it is at work says little: a check that never ends is, too. */
    @Override
    public void beat() {}

    @Override
    public void checkBegins() {
        beginAnew();
        if (isDue(lastCall, CLOSEST)) {
            call("/start", "");
        }
    }

    @Override
    public void stepEnded(EngineStatus status) {
        beginAnew();
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

    private void beginAnew() {
        if (isAnother) {
            isAnother = false;
            notBefore = Instant.MIN;
            lastCall = Instant.MIN;
            lastFail = Instant.MIN;
            accepted = null;
            problem = null;
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
        Optional<String> stored = stored();
        if (stored.isEmpty()) {
            notBefore = clock.instant().plus(CLOSEST);
            problem = null;
            return false;
        }
        PingCall.Answer answer = PingAddress.of(stored.get())
                .map(address -> caller.to(address.with(what), body))
                .orElseGet(() -> new PingCall.Answer(false, Optional.of("the stored address is none")));
        // services that know the address alone refuse the rest, and are called all the same when all is well
        boolean isRefusedOnly = answer.hasCome() && what.equals("/start");
        if (answer.isAccepted() || isRefusedOnly) {
            problem = what.isEmpty() ? null : problem;
        } else {
            notBefore = clock.instant().plus(PAUSE);
            problem = answer.problem().orElse(null);
            LOG.warn("A ping was not accepted: {}", problem);
        }
        return answer.isAccepted();
    }

    /** Where the database cannot be read, the address that was there before is told so. */
    private Optional<String> stored() {
        try {
            address = settings.read().pingAddress();
        } catch (DataAccessException e) {
            LOG.debug("The address for pings could not be read", e);
        }
        return address;
    }
}
