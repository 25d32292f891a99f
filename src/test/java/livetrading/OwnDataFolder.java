package livetrading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a Spring test an empty data folder of its own, with a migrated database, and removes it afterwards:
 * {@code @SpringBootTest @ContextConfiguration(initializers = OwnDataFolder.class)}.
 */
public final class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = create();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own data folder",
                        Map.of(
                                "livetrading.data-folder",
                                folder.toString(),
                                "logging.file.name",
                                folder.resolve("trading_daemon.log").toString())));
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                remove(folder);
            }
        });
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("live-trading-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
