package livetrading.engine;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import livetrading.LiveTradingApplication;
import livetrading.SteppedClock;
import livetrading.app.storage.MigratedDatabase;
import livetrading.ledger.EngineStates;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * The whole program without its screens, its login and its web server over a data folder, on a clock that only the test
 * moves. Closing it and building another over the same folder is a restart.
 */
public final class Machine implements AutoCloseable {

    static final String CLOCK = "steppedClock";

    /** Spring Boot's own name for what reads classes; a bean under this name takes its place. */
    private static final String READER_OF_CLASSES =
            "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

    /** Remembers what it has read, for classes do not change from one start to the next. */
    private static final CachingMetadataReaderFactory CLASSES = readerOfClasses();

    /** What configures itself although there is no web server. */
    private static final List<String> SCREENS =
            List.of(SpringBootAutoConfiguration.class.getName(), SpringSecurityAutoConfiguration.class.getName());

    private final SteppedClock clock = new SteppedClock();
    private final ConfigurableApplicationContext context;
    private final JdbcTemplate database;

    public Machine(Path folder) {
        this(folder, context -> {});
    }

    /** @param outside registers what takes the place of the world outside */
    public Machine(Path folder, Consumer<GenericApplicationContext> outside) {
        MigratedDatabase.into(folder);
        context = new SpringApplicationBuilder(LiveTradingApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    outside.accept(beans);
                    if (!beans.containsBeanDefinition(CLOCK)) {
                        beans.registerBean(CLOCK, Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    }
                })
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("taskScheduler", TaskScheduler.class, NoScheduler::new))
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("withoutScreens", new WithoutScreens()))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(READER_OF_CLASSES, MetadataReaderFactory.class, () -> CLASSES))
                .properties(
                        "livetrading.data-folder=" + folder.toAbsolutePath(),
                        // half of them serve screens only, and each takes a while to look through its queries
                        "spring.data.jpa.repositories.bootstrap-mode=lazy",
                        "spring.autoconfigure.exclude=" + String.join(",", SCREENS))
                .run();
        database = context.getBean(JdbcTemplate.class);
    }

    private static CachingMetadataReaderFactory readerOfClasses() {
        var reader = new CachingMetadataReaderFactory();
        // more than there are: with the usual limit the first would be forgotten before they are wanted again
        reader.setCacheLimit(10_000);
        return reader;
    }

    /** Steps of the engine are the test's to make. */
    private static final class NoScheduler extends SimpleAsyncTaskScheduler {

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
            return super.schedule(() -> {}, start);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
            return super.schedule(() -> {}, Instant.EPOCH);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public JdbcTemplate database() {
        return database;
    }

    EngineControl control() {
        return bean(EngineControl.class);
    }

    public void start() {
        database.update("UPDATE trading_state SET is_active = 1");
    }

    public void stop() {
        database.update("UPDATE trading_state SET is_active = 0");
    }

    /** Lets the time of some sessions pass, each with its check. */
    public void sessions(int count) {
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofSeconds(2));
            bean(EngineLoop.class).step();
        }
    }

    /** One step of the engine, whatever the time. */
    void step() {
        bean(EngineLoop.class).step();
    }

    EngineStatus status() {
        return bean(EngineMonitor.class).status();
    }

    boolean isActive() {
        return bean(EngineStates.class)
                .findById(EngineStates.ONLY)
                .orElseThrow()
                .isActive();
    }

    @Override
    public void close() {
        context.close();
    }
}
