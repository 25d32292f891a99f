package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import livetrading.engine.Workers.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row F23 of the table of faults: a computation that goes wrong spoils nothing but its own result. */
@Timeout(30)
class WorkersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    /** In which what is quick ends also beside what spins on every processor. */
    private static final Duration SOME = Duration.ofMillis(400);

    private final Workers workers = new Workers();
    private volatile boolean stop;

    @AfterEach
    void end() {
        stop = true;
        workers.destroy();
    }

    @Test
    void f23_aStrategyThatThrowsIsReportedAndTheOthersGoOn() throws InterruptedException {
        assertThat(results(LONG, List.of(task("a", () -> "A"), task("b", WorkersTest::broken), task("c", () -> "C"))))
                .containsExactlyInAnyOrder("A", "b failed: nonsense", "C");
    }

    private static String broken() {
        throw new IllegalStateException("nonsense");
    }

    @Test
    void f23_trainingThatRunsOutOfMemoryIsReportedAndTheOthersGoOn() throws InterruptedException {
        assertThat(results(LONG, List.of(task("a", WorkersTest::hungry), task("b", () -> "B"))))
                .hasSize(2)
                .contains("B")
                .anyMatch(result -> result.equals("a failed: it needs more memory than there is"));
    }

    @SuppressWarnings("ModifiedButNotUsed")
    private static String hungry() {
        var rows = new ArrayList<double[]>();
        while (true) {
            rows.add(new double[Integer.MAX_VALUE]);
        }
    }

    @Test
    void f23_aStrategyThatNeverEndsIsReportedAndTheOthersGoOn() throws InterruptedException {
        List<Task<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            tasks.add(task("endless " + i, this::endless));
        }
        tasks.add(task("b", () -> "B"));

        List<String> results = results(SOME, tasks);

        assertThat(results).hasSize(tasks.size()).contains("B", "endless 0 takes longer than 0 s");
    }

    private String endless() {
        while (!stop) {
            Thread.onSpinWait();
        }
        return "stopped";
    }

    @Test
    void f23_whatHasNotEndedIsNotBegunAgainBeforeItHas() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Task<String> slow = task("slow", () -> {
            begun.countDown();
            awaitEnd(end);
            return "done";
        });
        results(SHORT, List.of(slow));
        begun.await();
        assertThat(results(LONG, List.of(task("slow", () -> "begun twice"))))
                .containsExactly("slow, begun in an earlier check, has not ended yet");

        end.countDown();
        List<String> later;
        do {
            later = results(LONG, List.of(task("slow", () -> "begun anew")));
        } while (later.getFirst().contains("has not ended yet"));
        assertThat(later).containsExactly("begun anew");
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Task<String> task(String name, Supplier<String> work) {
        return new Task<>(name, work, problem -> problem);
    }

    private List<String> results(Duration limit, List<Task<String>> tasks) throws InterruptedException {
        var results = new ArrayList<String>();
        workers.each(tasks, limit, results::add);
        return results;
    }
}
