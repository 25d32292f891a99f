package livetrading.app.start;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program as a service of the machine. */
@Configuration(proxyBeanMethods = false)
class Service {

    @Bean
    ServiceManager serviceManager(Clock clock) {
        return new ServiceManager(
                Optional.ofNullable(System.getenv("NOTIFY_SOCKET")),
                Optional.ofNullable(System.getenv("WATCHDOG_USEC")),
                clock);
    }
}
