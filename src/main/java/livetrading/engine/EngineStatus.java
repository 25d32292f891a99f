package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Mode;

/**
 * What the engine does at this moment, for the screens.
 *
 * @param message what a user should know: why it is halted, what it waits for; may be empty
 * @param marketTime what the market's clock says, simulated in the simulated market
 * @param market in words, for instance {@code Session of 2019-05-03 closed}
 * @param lastCheck last successful check by the machine's clock
 * @param nextCheck expected next check by the machine's clock
 * @param evaluation progress, while strategies are being evaluated
 * @param cycles number of cycles completed since the program started
 */
public record EngineStatus(
        Phase phase,
        Mode mode,
        String message,
        Optional<Instant> marketTime,
        String market,
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

    EngineStatus withEvaluation(Optional<EvaluationProgress> progress) {
        return new EngineStatus(phase, mode, message, marketTime, market, lastCheck, nextCheck, progress, cycles);
    }

    EngineStatus withMode(Mode configured) {
        return new EngineStatus(
                phase, configured, message, marketTime, market, lastCheck, nextCheck, evaluation, cycles);
    }

    EngineStatus withPhase(Phase changed, String words) {
        return new EngineStatus(
                changed, mode, words, marketTime, market, lastCheck, Optional.empty(), evaluation, cycles);
    }

    EngineStatus withLastCheck(Optional<Instant> check) {
        return new EngineStatus(phase, mode, message, marketTime, market, check, nextCheck, evaluation, cycles);
    }

    EngineStatus running(
            Mode tradingMode, String words, Optional<Instant> time, String marketWords, Optional<Instant> next) {
        return new EngineStatus(
                Phase.RUNNING, tradingMode, words, time, marketWords, lastCheck, next, evaluation, cycles);
    }

    EngineStatus checked(Instant at) {
        return new EngineStatus(
                phase, mode, message, marketTime, market, Optional.of(at), nextCheck, evaluation, cycles + 1);
    }

    static EngineStatus initial() {
        return new EngineStatus(
                Phase.STOPPED,
                Mode.SIMULATED,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
