package livetrading.app.start;

import java.time.Clock;
import livetrading.app.storage.DataFolder;
import livetrading.engine.OwnStrategyNews;
import livetrading.ledger.ScriptVersions;
import livetrading.ledger.TrustedJar;
import livetrading.ledger.TrustedJars;
import livetrading.library.ProvidedStrategies;
import livetrading.library.StrategyJars;
import livetrading.plugin.PluginJars;
import livetrading.strategy.StrategyCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where strategies of users come from beside the database. */
@Configuration(proxyBeanMethods = false)
class UserStrategies {

    @Bean
    StrategyJars strategyJars(
            DataFolder folder, TrustedJars trusted, ScriptVersions scripts, OwnStrategyNews news, Clock clock) {
        var jars = new PluginJars(
                sha256 -> trusted.findAll().stream().map(TrustedJar::sha256).anyMatch(sha256::equals),
                id -> StrategyCatalog.find(id).isPresent()
                        || scripts.findAllByOrderByScriptAscVersionAsc().stream()
                                .anyMatch(version -> version.script().equals(id)),
                new JarCheck());
        return new StrategyJars(folder.strategies(), jars, trusted, news, clock);
    }

    @Bean
    ProvidedStrategies providedStrategies(StrategyJars jars) {
        return new ProvidedStrategies(jars.strategies());
    }
}
