package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import livetrading.broker.BrokerException;
import livetrading.engine.Venue.Check;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trades while trading is on: runs the cycle when a check is due, and looks after orders in between. */
@Component
class Trading {

    /** The pause after a failure. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /** What is urgent may have to wait for hours until it is known what became of an order. */
    private static final Duration PAUSE_WHILE_LOST = Duration.ofSeconds(30);

    private final InstructionStore instructionStore;
    private final Venues venues;
    private final EngineCycle cycle;
    private final OrderReconciliation reconciliation;
    private final OrderWatch orders;
    private final StatusReporter reporter;
    private final LiveGuards guards;
    private final StepWatch watch;
    private final Clock clock;
    private Instant waitUntil = Instant.MIN;
    private Instant urgentFrom = Instant.MIN;
    private @Nullable TradingSettings waitingWith;
    private @Nullable Mode checkedMode;

    Trading(
            InstructionStore instructionStore,
            Venues venues,
            EngineCycle cycle,
            OrderReconciliation reconciliation,
            OrderWatch orders,
            StatusReporter reporter,
            LiveGuards guards,
            StepWatch watch,
            Clock clock) {
        this.instructionStore = instructionStore;
        this.venues = venues;
        this.cycle = cycle;
        this.reconciliation = reconciliation;
        this.orders = orders;
        this.reporter = reporter;
        this.guards = guards;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param mayTrade asked again during a check: trading may be stopped meanwhile
     */
    void step(TradingSettings current, Instructions instructions, Optional<Instant> lastCheck, BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        Optional<Venue> venue = venues.of(current.mode());
        boolean urgent = instructions.areUrgent() && !clock.instant().isBefore(urgentFrom);
        if (venue.isEmpty()) {
            reporter.halted(HaltCause.Known.NO_VENUE, "there is no market for mode " + current.mode());
        } else if (urgent) {
            urgentFrom = clock.instant()
                    .plus(reconciliation.hasLostOrders(venue.get()) ? PAUSE_WHILE_LOST : PAUSE_AFTER_FAILURE);
            if (reconciliation.hasOpenOrders(venue.get())) {
                // cancel first: the check moves a simulated market on, which could fill these orders
                reconciliation.tidy(venue.get(), current.timeframe(), instructions);
            }
            ask(venue.get(), current, instructions, Optional.empty(), mayTrade);
        } else if (!clock.instant().isBefore(waitUntil) || !current.equals(waitingWith)) {
            ask(venue.get(), current, instructions, lastCheck.filter(check -> isOf(current.mode())), mayTrade);
        } else {
            orders.betweenChecks(venue.get(), current.timeframe());
            if (venue.get().marketData().loadMore()) {
                resume();
            }
        }
    }

    /**
     * The time of the next check is determined again: after a failure, so that the screens show the recovery, and when
     * all prices are there.
     */
    void resume() {
        waitUntil = Instant.MIN;
    }

    /** After a change of the mode a check is due at once, however recent the last one in the other mode was. */
    private boolean isOf(Mode mode) {
        return checkedMode == null || checkedMode == mode;
    }

    private void ask(
            Venue venue,
            TradingSettings current,
            Instructions instructions,
            Optional<Instant> lastCheck,
            BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        switch (venue.next(clock.instant(), current, lastCheck)) {
            case Check.Due due -> check(venue, current, instructions, mayTrade);
            case Check.Blocked(HaltCause cause, String reason) -> {
                waitUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
                waitingWith = current;
                reporter.halted(cause, reason);
            }
            case Check.Wait(Instant until, String reason) -> {
                waitUntil = until;
                waitingWith = current;
                if (isHalted(venue, current)) {
                    return;
                }
                if (reporter.waiting(venue, lastCheck, until, reason)) {
                    // a market that closes for good ends the orders that were waiting for it
                    reconciliation.reconcile(venue, current.timeframe());
                }
            }
        }
    }

    private void check(Venue venue, TradingSettings current, Instructions instructions, BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        reporter.checking(venue);
        watch.checkBegins();
        CycleReport report = cycle.run(venue, current, instructions, mayTrade);
        if (mayTrade.getAsBoolean()) {
            // a check during which trading was stopped is repeated when it is started again
            venue.checked();
        }
        instructionStore.done(instructions, venue.mode(), report);
        checkedMode = venue.mode();
        if (!isHalted(venue, current)) {
            reporter.checked(
                    venue, clock.instant().plus(current.pace()), pricesUntil(venue, current, report), report.trouble());
        }
    }

    /** Whether a guard lets no order pass: neither a check nor waiting for one shows that it is over. */
    private boolean isHalted(Venue venue, TradingSettings current) {
        Optional<LiveGuards.Halt> halt = guards.halt(venue, current);
        halt.ifPresent(one -> reporter.halted(one.cause(), one.reason()));
        return halt.isPresent();
    }

    private static Optional<Instant> pricesUntil(Venue venue, TradingSettings current, CycleReport report) {
        return report.newestBar().map(bar -> venue.marketData().days().end(current.timeframe(), bar));
    }
}
