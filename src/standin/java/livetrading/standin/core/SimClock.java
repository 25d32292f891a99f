package livetrading.standin.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * The broker's time. It stands still until it is moved, or runs on from a chosen start. What is planned for a time
 * happens at that time, in order, however far the clock is moved at once.
 */
public final class SimClock implements InstantSource {

    private final Turn turn;
    private final LongSupplier elapsedNanos;
    private final PriorityQueue<Plan> agenda =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparingLong(Plan::number));
    private Instant base;
    private Optional<Instant> planned = Optional.empty();
    private long plans;

    private record Plan(Instant at, long number, Runnable action) {}

    private SimClock(Turn turn, Instant start, LongSupplier elapsedNanos) {
        this.turn = turn;
        this.base = start;
        this.elapsedNanos = elapsedNanos;
    }

    /** A clock that stands still until it is moved. */
    public static SimClock stepped(Turn turn, Instant start) {
        return new SimClock(turn, start, () -> 0);
    }

    /** A clock that runs; {@link #catchUp} has to be called for what is planned to happen. */
    public static SimClock running(Turn turn, Instant start) {
        long began = System.nanoTime();
        return new SimClock(turn, start, () -> System.nanoTime() - began);
    }

    @Override
    public Instant instant() {
        return turn.get(() -> planned.orElseGet(this::unplanned));
    }

    public void advance(Duration duration) {
        turn.run(() -> {
            base = base.plus(duration);
            catchUp();
        });
    }

    public void moveTo(Instant time) {
        turn.run(() -> advance(Duration.between(unplanned(), time)));
    }

    /** Plans something for a time; what is planned for a time that has passed happens when the clock is next moved. */
    public void at(Instant time, Runnable action) {
        turn.run(() -> agenda.add(new Plan(time, ++plans, action)));
    }

    /** Does something now, or plans it for later. */
    public void after(Duration delay, Runnable action) {
        if (delay.isPositive()) {
            turn.run(() -> at(instant().plus(delay), action));
        } else {
            turn.run(action);
        }
    }

    /** Does what was planned up to now. */
    public void catchUp() {
        turn.run(() -> {
            Instant now = unplanned();
            for (Plan next = agenda.peek(); next != null && !next.at().isAfter(now); next = agenda.peek()) {
                agenda.remove();
                planned = Optional.of(next.at());
                next.action().run();
            }
            planned = Optional.empty();
        });
    }

    private Instant unplanned() {
        return base.plusNanos(elapsedNanos.getAsLong());
    }
}
