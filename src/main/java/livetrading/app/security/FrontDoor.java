package livetrading.app.security;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.autoconfigure.TomcatVirtualThreadsWebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What a request meets before it comes to who may do what. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    /** A request that is slow to come, or to be answered, keeps nobody else waiting. */
    @Bean
    TomcatVirtualThreadsWebServerFactoryCustomizer aThreadForEachRequest() {
        return new TomcatVirtualThreadsWebServerFactoryCustomizer();
    }

    @Bean
    FilterRegistrationBean<OwnAddress> ownAddress(@Value("${livetrading.hosts:}") String hosts) {
        var names = new HostNames(Arrays.stream(hosts.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
        return first(new OwnAddress(names), 0);
    }

    @Bean
    FilterRegistrationBean<SmallBodies> smallBodies(Clock clock) {
        return first(new SmallBodies(clock), 1);
    }

    @Bean
    FilterRegistrationBean<WellFormed> wellFormed() {
        return first(new WellFormed(), 2);
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        // a WebSocket may be opened while a request is under way
        registration.setAsyncSupported(true);
        return registration;
    }
}
