package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Mode;

/**
 * What the engine does at this moment, for the screens.
 *
 * @param message what a user should know: why it is halted, what it waits for; may be empty
 * @param external the market, the broker and the prices
 * @param lastCheck last successful check in this mode by the machine's clock
 * @param nextCheck expected next check by the machine's clock
 * @param evaluation progress, while strategies are being evaluated
 * @param cycles number of cycles completed since the program started
 */
public record EngineStatus(
        Phase phase,
        Mode mode,
        String message,
        ExternalStatus external,
        Optional<Instant> lastCheck,
        Optional<Instant> nextCheck,
        Optional<EvaluationProgress> evaluation,
        long cycles) {

    /** Trading is off; on; or on but unable to go on for the reason in the message. */
    public enum Phase {
        STOPPED,
        RUNNING,
        HALTED
    }

    /**
     * How far an evaluation has come.
     *
     * @param done tickers evaluated
     * @param total tickers to evaluate
     * @param current the ticker evaluated last
     * @param started by the machine's clock
     */
    public record EvaluationProgress(int done, int total, String current, Instant started) {

        /** How long the rest takes when it goes on as fast as so far; empty before the first ticker is done. */
        public Optional<Duration> timeLeft(Instant now) {
            return done == 0
                    ? Optional.empty()
                    : Optional.of(Duration.between(started, now)
                            .multipliedBy(total - done)
                            .dividedBy(done));
        }
    }

    public MarketState market() {
        return external.market();
    }

    EngineStatus withEvaluation(Optional<EvaluationProgress> progress) {
        return new EngineStatus(phase, mode, message, external, lastCheck, nextCheck, progress, cycles);
    }

    /** Forgets what was known in the mode before. */
    EngineStatus withMode(Mode configured) {
        if (mode == configured) {
            return this;
        }
        String words =
                phase == Phase.STOPPED ? message : "The mode is %s now; looking at it first".formatted(configured);
        return new EngineStatus(
                phase,
                configured,
                words,
                ExternalStatus.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                evaluation,
                cycles);
    }

    EngineStatus withExternal(ExternalStatus seen) {
        return new EngineStatus(phase, mode, message, seen, lastCheck, nextCheck, evaluation, cycles);
    }

    EngineStatus withPhase(Phase changed, String words) {
        return new EngineStatus(changed, mode, words, external, lastCheck, Optional.empty(), evaluation, cycles);
    }

    EngineStatus withLastCheck(Optional<Instant> check) {
        return new EngineStatus(phase, mode, message, external, check, nextCheck, evaluation, cycles);
    }

    EngineStatus running(Mode tradingMode, String words, ExternalStatus seen, Optional<Instant> next) {
        return new EngineStatus(Phase.RUNNING, tradingMode, words, seen, lastCheck, next, evaluation, cycles);
    }

    /** @param pricesUntil end of the newest bar that was seen */
    EngineStatus checked(Instant at, Optional<Instant> pricesUntil) {
        return new EngineStatus(
                phase,
                mode,
                message,
                external.withPrices(pricesUntil.or(external::pricesUntil)),
                Optional.of(at),
                nextCheck,
                evaluation,
                cycles + 1);
    }

    static EngineStatus initial() {
        return new EngineStatus(
                Phase.STOPPED,
                Mode.SIMULATED,
                "",
                ExternalStatus.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
