package livetrading.app.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EventKind;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.venue.BrokerAccess;
import org.springframework.stereotype.Component;

/** Whether the engine does its work. */
@Component
final class WorkReadings implements Readings {

    private static final Duration NOTED = Duration.ofDays(1);

    private final EngineMonitor monitor;
    private final EngineStates states;
    private final EngineEvents events;
    private final CurrentSettings settings;
    private final BrokerAccess access;
    private final Clock clock;

    WorkReadings(
            EngineMonitor monitor,
            EngineStates states,
            EngineEvents events,
            CurrentSettings settings,
            BrokerAccess access,
            Clock clock) {
        this.monitor = monitor;
        this.states = states;
        this.events = events;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void into(Readout readout) {
        EngineStatus status = monitor.status();
        Instant now = clock.instant();
        market(readout, status, now);
        readout.gauge("trading_halted", "1 while something keeps it from trading", status.phase() == Phase.HALTED);
        access.calls(status.mode())
                .ifPresent(calls ->
                        readout.gauge("rate_budget_remaining", "Calls that the broker takes now", calls.left()));
        checks(readout);
        readout.gauge(
                "drift",
                "Differences between the records and the broker that were noted in the last day",
                events.countByKindAndAtAfter(EventKind.DRIFT, now.minus(NOTED)));
    }

    /** Of a market that has the machine's time: that of the built-in one has no age that would mean anything. */
    private static void market(Readout readout, EngineStatus status, Instant now) {
        status.market()
                .turn()
                .ifPresent(turn -> readout.gauge("market_open", "1 while the market is open", turn.isClose()));
        if (status.mode() != Mode.SIMULATED) {
            status.external()
                    .pricesUntil()
                    .ifPresent(until -> readout.gauge(
                            "bars_age_seconds",
                            "Time since the end of the newest bar that a check has seen",
                            Readout.seconds(Duration.between(until, now))));
        }
    }

    private void checks(Readout readout) {
        Optional<EngineState> state = states.findById(EngineStates.ONLY);
        readout.gauge(
                "trading_active",
                "1 while trading is switched on",
                state.filter(EngineState::isActive).isPresent());
        state.map(EngineState::lastCheck)
                .ifPresent(at -> readout.gauge(
                        "last_cycle_timestamp_seconds", "When a check succeeded last", Readout.seconds(at)));
        if (settings.read() instanceof Valid(TradingSettings valid)) {
            readout.gauge("check_interval_seconds", "From one check to the next", Readout.seconds(valid.pace()));
        }
    }
}
