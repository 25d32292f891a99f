package livetrading.standin.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** A fault that is switched on. */
public final class FaultRule {

    private final String id;
    private final Match match;
    private final Effect effect;
    private final CountDownLatch firstStrike = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean dropped;
    private int fitted;
    private int struck;

    FaultRule(String id, Match match, Effect effect) {
        this.id = id;
        this.match = match;
        this.effect = effect;
    }

    public String id() {
        return id;
    }

    public Effect effect() {
        return effect;
    }

    /** How often the fault has happened. */
    public synchronized int struck() {
        return struck;
    }

    /** Waits until the fault has happened once; false when it did not in time. */
    public boolean awaitStrike(Duration patience) throws InterruptedException {
        return firstStrike.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets go what a HOLD fault holds, now and later. */
    public void release() {
        released.countDown();
    }

    /** Lets go what a HOLD_BEFORE fault holds, without carrying it out: the connection closes. */
    public void drop() {
        dropped = true;
        released.countDown();
    }

    /** Waits for {@link #release()} or {@link #drop()}; false when it was dropped. */
    public boolean awaitRelease() throws InterruptedException {
        released.await();
        return !dropped;
    }

    synchronized boolean strikes(Occasion occasion, RandomGenerator random) {
        if (!match.fits(occasion)) {
            return false;
        }
        fitted++;
        if (fitted < match.nth() || struck >= match.times() || !isDrawn(random)) {
            return false;
        }
        struck++;
        firstStrike.countDown();
        return true;
    }

    private boolean isDrawn(RandomGenerator random) {
        return match.probability() == 1 || random.nextDouble() < match.probability();
    }
}
