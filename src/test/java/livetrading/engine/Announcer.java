package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Contact;
import livetrading.engine.EngineStatus.EvaluationProgress;
import livetrading.engine.EngineStatus.Phase;
import livetrading.portfolio.Mode;

/** Says in the engine's place what it does. */
public final class Announcer {

    private final EngineMonitor monitor;

    public Announcer(EngineMonitor monitor) {
        this.monitor = monitor;
    }

    public void stopped() {
        monitor.update(status -> EngineStatus.initial());
    }

    public void running(Mode mode, String market, Instant marketTime) {
        running(mode, MarketState.simulated(market, marketTime), Contact.NONE, marketTime);
    }

    /** @param pricesUntil end of the newest bar */
    public void running(Mode mode, MarketState market, Contact broker, Instant pricesUntil) {
        var outside = new ExternalStatus(market, broker, Optional.empty(), Optional.empty());
        monitor.update(status -> EngineStatus.initial()
                .running(mode, "", outside, Optional.empty())
                .checked(pricesUntil, Optional.of(pricesUntil)));
    }

    public void halted(String why) {
        monitor.update(status -> EngineStatus.initial().withPhase(Phase.HALTED, why));
    }

    /** In the mode of before. */
    public void haltedAsItIs(String why) {
        monitor.update(status -> status.withPhase(Phase.HALTED, why));
    }

    public void evaluating(int done, int total, String current, Instant started) {
        monitor.update(
                status -> status.withEvaluation(Optional.of(new EvaluationProgress(done, total, current, started))));
    }
}
