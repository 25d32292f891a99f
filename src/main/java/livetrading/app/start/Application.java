package livetrading.app.start;

import java.nio.file.Path;
import java.time.Clock;
import livetrading.app.storage.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Beans that the whole program shares: the clock, the data folder, the scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Application {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(@Value("${livetrading.data-folder}") Path path) {
        return new DataFolder(path);
    }
}
