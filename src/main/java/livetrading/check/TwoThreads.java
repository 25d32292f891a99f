package livetrading.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Whether a strategy answers as it did when two threads ask it at once about different series. */
final class TwoThreads {

    private static final int TIMES = 20;

    private final List<SeriesCheck.Findings> known;
    private final Duration time;

    TwoThreads(List<SeriesCheck.Findings> known, Duration time) {
        this.known = known;
        this.time = time;
    }

    Finding asked(Asked strategy, Duration longest) throws Fault, InterruptedException {
        var ready = new CountDownLatch(2);
        Worker<Optional<Finding>> one = Worker.start(longest, pace -> differing(strategy.at(pace), 0, ready));
        Worker<Optional<Finding>> other = Worker.start(longest, pace -> differing(strategy.at(pace), 1, ready));
        Optional<Finding> first = one.result();
        Optional<Finding> second = other.result();
        return first.or(() -> second).orElse(Finding.passed(""));
    }

    private Optional<Finding> differing(Asked strategy, int offset, CountDownLatch ready) throws Fault {
        ready.countDown();
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new Fault(Check.FAST, "The checks were broken off.");
        }
        var budget = new Budget(time);
        for (int i = 0; i < TIMES && !budget.isUsedUp(); i++) {
            SeriesCheck.Findings one = known.get((i + offset) % known.size());
            boolean[] expected = one.whole().orElseThrow();
            int bar = Arrays.mismatch(expected, strategy.stances(one.series()));
            if (bar >= 0) {
                return Optional.of(
                        Finding.refused("On %s it gave another answer while another thread asked it as well (%s)."
                                .formatted(one.series().day(bar), one.series().title())));
            }
        }
        return Optional.empty();
    }
}
