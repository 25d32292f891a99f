package livetrading.app.start;

import livetrading.settings.SettingsCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of what can be configured that belong to the installation rather than to its user. */
@Configuration(proxyBeanMethods = false)
class TradingRules {

    @Bean
    SettingsCheck settingsCheck(@Value("${livetrading.max-positions}") int mostPositions) {
        return new SettingsCheck(mostPositions);
    }
}
