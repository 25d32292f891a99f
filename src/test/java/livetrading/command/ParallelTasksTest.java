package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTasksTest {

    private static final int TASKS = 500;

    private final AtomicInteger begun = new AtomicInteger();
    private final List<Integer> handedOver = new ArrayList<>();
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    private boolean isAsked;

    private final Interruption interruption = new Interruption() {
        @Override
        boolean isAsked() {
            return isAsked;
        }
    };

    @Test
    void handsResultsOverInTheirOrderWithoutRunningFarAhead() {
        var mostAhead = new AtomicInteger();
        try (var tasks = new ParallelTasks(2, nowhere)) {
            tasks.each(numbers(), "numbers", interruption, number -> {
                mostAhead.accumulateAndGet(begun.get() - handedOver.size(), Math::max);
                handedOver.add(number);
            });
        }

        assertThat(handedOver)
                .containsExactlyElementsOf(IntStream.range(0, TASKS).boxed().toList());
        assertThat(mostAhead.get()).isLessThan(100);
    }

    @Test
    void afterAnInterruptionWhatIsBegunIsHandedOverAndNothingElseBegun() {
        try (var tasks = new ParallelTasks(2, nowhere)) {
            tasks.each(numbers(), "numbers", interruption, number -> {
                handedOver.add(number);
                if (number == 10) {
                    isAsked = true;
                }
            });
        }

        assertThat(handedOver).hasSize(begun.get()).hasSizeBetween(11, 100);
    }

    /** It would be killed by then, without any result. */
    @Test
    void f129_anInterruptionDoesNotWaitForWhatTakesLong() {
        var never = new CountDownLatch(1);
        List<Callable<Integer>> numbers = new ArrayList<>(numbers());
        numbers.set(1, () -> {
            never.await();
            return 1;
        });
        var whenSomeAreDone = new Interruption() {
            @Override
            boolean isAsked() {
                return begun.get() > 10;
            }
        };
        try (var tasks = new ParallelTasks(2, nowhere, Duration.ofMillis(1))) {
            tasks.each(numbers, "numbers", whenSomeAreDone, handedOver::add);
        }

        assertThat(handedOver)
                .startsWith(0, 2, 3, 4, 5, 6, 7, 8)
                .doesNotContain(1)
                .isSorted();
    }

    private List<Callable<Integer>> numbers() {
        return IntStream.range(0, TASKS)
                .<Callable<Integer>>mapToObj(number -> () -> {
                    begun.incrementAndGet();
                    return number;
                })
                .toList();
    }
}
