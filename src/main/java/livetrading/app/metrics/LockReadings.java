package livetrading.app.metrics;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.engine.RiskLocks;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many locks of risk rules there are. For that the rules look at the bars of all tickers, which takes too long for a
 * scrape and is worth nothing where nobody scrapes: a scrape tells what was counted after the one before, and has it
 * counted anew.
 */
@Component
final class LockReadings implements Readings {

    private static final Logger LOG = LoggerFactory.getLogger(LockReadings.class);

    private final RiskLocks locks;
    private final CurrentSettings settings;
    private final EngineMonitor monitor;
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private volatile OptionalInt counted = OptionalInt.empty();
    private volatile long atCycle;

    LockReadings(RiskLocks locks, CurrentSettings settings, EngineMonitor monitor) {
        this.locks = locks;
        this.settings = settings;
        this.monitor = monitor;
    }

    @Override
    public void into(Readout readout) {
        counted.ifPresent(number ->
                readout.gauge("locks", "Locks of risk rules, as of the check before the last scrape", number));
        boolean isOld = counted.isEmpty() || monitor.status().cycles() != atCycle;
        if (isOld && isCounting.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("count-locks").start(this::count);
        }
    }

    private void count() {
        try {
            long cycle = monitor.status().cycles();
            if (settings.read() instanceof Valid(TradingSettings valid)) {
                counted = OptionalInt.of(locks.now(valid).size());
                atCycle = cycle;
            }
        } catch (RuntimeException e) {
            // the next scrape tries again
            counted = OptionalInt.empty();
            LOG.debug("Locks could not be counted", e);
        } finally {
            isCounting.set(false);
        }
    }
}
