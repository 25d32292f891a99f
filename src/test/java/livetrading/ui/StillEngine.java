package livetrading.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import livetrading.library.ProvidedStrategies;
import livetrading.plugin.ProvidedStrategy;
import livetrading.ui.part.PageWork;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The engine makes a step only when a test asks for it. */
@TestConfiguration(proxyBeanMethods = false)
class StillEngine {

    /** Pages compute at once, on the thread of the test. */
    @Bean
    @Primary
    PageWork workAtOnce() {
        return new PageWork(new AtOnce());
    }

    /** One that a jar could have brought. */
    @Bean
    @Primary
    ProvidedStrategies fromAJar() {
        return new ProvidedStrategies(List.of(ProvidedStrategy.RISING));
    }

    private static final class AtOnce extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    @Bean
    TaskScheduler taskScheduler() {
        return new ThreadPoolTaskScheduler() {
            @Override
            public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
                return schedule(() -> {}, start);
            }
        };
    }
}
