package livetrading.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The engine makes a step only when a test asks for it. */
@TestConfiguration(proxyBeanMethods = false)
class StillEngine {

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
