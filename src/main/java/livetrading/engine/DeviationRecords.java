package livetrading.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Writes down when live trading is found to deviate from its back-test, and the pauses that follow, so that a restart changes nothing. */
@Component
public class DeviationRecords {

    private final EventLog log;
    private final EngineEvents events;
    private final Strategies strategies;

    DeviationRecords(EventLog log, EngineEvents events, Strategies strategies) {
        this.log = log;
        this.events = events;
        this.strategies = strategies;
    }

    private static String cause(Mode mode, String test) {
        return EngineEvent.DEVIATION + mode + " " + test;
    }

    private static String pauses(Mode mode) {
        return "PAUSED %s ".formatted(mode);
    }

    private static String seen(Mode mode) {
        return "DEVIATION-SEEN %s".formatted(mode);
    }

    /** Whether an alarm of a test was raised that is not over, also by an earlier run of the program. */
    public boolean lasts(Mode mode, String test) {
        return log.lasts(cause(mode, test));
    }

    /** @param test its name, the same always */
    public void raise(Mode mode, String test, String message) {
        log.alarm(cause(mode, test), message);
    }

    /** What an alarm was raised about is no more; nothing happens where none lasts. */
    public void over(Mode mode, String test, String message) {
        if (lasts(mode, test)) {
            log.isOver(cause(mode, test), message);
        }
    }

    /** No position is opened by a strategy until somebody lifts it. */
    public void pause(Mode mode, String strategy, String why) {
        if (!paused(mode).containsKey(strategy)) {
            log.store(log.event(
                            EventKind.LOCK,
                            "Entries of %s are paused because live trading deviates: %s"
                                    .formatted(strategies.name(strategy), why))
                    .because(pauses(mode) + strategy));
        }
    }

    /** The strategies whose entries are paused, by their ids, with the words that say why. */
    public Map<String, String> paused(Mode mode) {
        String start = pauses(mode);
        return events.lasting(EventKind.LOCK, start).stream()
                .collect(Collectors.toMap(
                        event -> event.cause().orElseThrow().substring(start.length()),
                        EngineEvent::message,
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    /** @param by who wants it, in words */
    public void lift(Mode mode, String strategy, String by) {
        log.store(log.event(
                        EventKind.RELEASE,
                        "Entries of %s go on: the pause was lifted by %s".formatted(strategies.name(strategy), by))
                .because(pauses(mode) + strategy));
    }

    /**
     * Somebody has looked into what was found: from now on only what happens later is judged.
     *
     * @param until by the market's clock, the end of what was judged
     */
    public void looked(Mode mode, Instant until, String by) {
        log.store(new EngineEvent(
                        log.event(EventKind.RELEASE, "").at(),
                        mode,
                        until,
                        EventKind.RELEASE,
                        "Deviations of live trading are judged anew: %s has looked into those so far".formatted(by))
                .because(seen(mode)));
    }

    /** The end of what somebody has looked into; empty when nobody has, or the market's time has begun anew since. */
    public Optional<Instant> looked(Mode mode) {
        return events.findFirstByCauseOrderByIdDesc(seen(mode)).flatMap(EngineEvent::marketAt);
    }
}
