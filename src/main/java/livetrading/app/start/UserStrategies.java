package livetrading.app.start;

import java.util.List;
import livetrading.library.ProvidedStrategies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where strategies of users come from beside the database. */
@Configuration
class UserStrategies {

    @Bean
    ProvidedStrategies providedStrategies() {
        return new ProvidedStrategies(List.of());
    }
}
